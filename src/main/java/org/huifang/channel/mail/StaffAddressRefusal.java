package org.huifang.channel.mail;

import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A node that serves a real courier does not start with an address at which one reads what was written to another, or nobody. */
@Component
@Profile("engine")
class StaffAddressRefusal implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var pattern = environment.getProperty("huifang.mailbox.staff-address", "");
        if (!pattern.contains(MailboxSettings.STAFF_ID) || !pattern.contains("@")) {
            throw new CannotStart(
                    "The environment variable HUIFANG_STAFF_ADDRESS must be an address with {id} where the id of a"
                            + " user or group stands, such as {id}@example.org.");
        }
    }
}
