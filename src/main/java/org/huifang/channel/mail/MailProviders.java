package org.huifang.channel.mail;

import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/**
 * Names the implementations of Jakarta Mail and Activation. Unnamed, they are looked for in every jar anew for every message,
 * which cost a seventh of the CPU time of a whole case.
 */
@Component
class MailProviders {

    @PostConstruct
    void name() {
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        System.setProperty(
                "jakarta.activation.spi.MailcapRegistryProvider",
                "org.eclipse.angus.activation.MailcapRegistryProviderImpl");
        System.setProperty(
                "jakarta.activation.spi.MimeTypeRegistryProvider",
                "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl");
    }
}
