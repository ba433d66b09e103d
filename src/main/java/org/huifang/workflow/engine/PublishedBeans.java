package org.huifang.workflow.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.ApplicationContext;

/**
 * The beans a model may name in an expression: delegates, task listeners, and those marked {@link PublishedToModels}.
 * Everything else in the application is out of a model's reach.
 */
public class PublishedBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    public PublishedBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && context.containsBean(bean) && isPublished(bean);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Published beans are looked up by name.");
    }

    private boolean isPublished(String bean) {
        var type = context.getType(bean);
        return type != null
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || context.findAnnotationOnBean(bean, PublishedToModels.class) != null);
    }
}
