package org.huifang.vault;

import java.util.stream.Stream;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A node that serves a real courier says that it has no keys before it touches the database. */
@Component
@Profile("engine")
class KeysetRefusal implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (Stream.of("huifang.vault.keyset", "huifang.vault.keyset-file")
                .allMatch(name -> environment.getProperty(name, "").isBlank())) {
            throw new CannotStart(KeysetSource.MISSING);
        }
    }
}
