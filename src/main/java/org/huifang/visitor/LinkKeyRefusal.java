package org.huifang.visitor;

import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A node that serves a real courier does not start without a survey key of its owner's: a database is copied too easily. */
@Component
@Profile("engine")
public class LinkKeyRefusal implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String VARIABLE = "HUIFANG_SURVEY_KEY";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.getProperty(VARIABLE, "").strip().length() < LinkKey.SHORTEST) {
            throw new CannotStart(
                    "The environment variable %s must hold a secret of your own with at least %d characters; make one with: openssl rand -base64 32"
                            .formatted(VARIABLE, LinkKey.SHORTEST));
        }
    }
}
