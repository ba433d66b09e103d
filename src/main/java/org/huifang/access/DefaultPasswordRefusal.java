package org.huifang.access;

import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A node that serves a real courier does not start with a password that stands in this repository. Looked at before any
 * other bean exists, because the engine would already have created its administrator with it.
 */
@Component
@Profile("engine")
class DefaultPasswordRefusal implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String DEMO = "Huifang-demo";
    private static final int SHORTEST = 12;

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        refuse("HUIFANG_ADMIN_PASSWORD");
        refuse("HUIFANG_WORKER_PASSWORD");
        refuse("HUIFANG_DB_PASSWORD");
        if (!environment.getProperty("HUIFANG_MONITOR_PASSWORD", "").isEmpty()) {
            refuse("HUIFANG_MONITOR_PASSWORD");
        }
    }

    private void refuse(String variable) {
        var password = environment.getProperty(variable, "");
        if (password.length() < SHORTEST || password.contains(DEMO)) {
            throw new CannotStart(
                    "The environment variable %s must hold a password of your own with at least %d characters."
                            .formatted(variable, SHORTEST));
        }
    }
}
