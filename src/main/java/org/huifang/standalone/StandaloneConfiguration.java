package org.huifang.standalone;

import org.huifang.standalone.mail.BuiltInMailbox;
import org.huifang.startup.CannotStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Brings the database and the mail server up before everything that connects to them, and down after it. */
@Configuration(proxyBeanMethods = false)
@Profile(StandaloneConfiguration.PROFILE)
@EnableConfigurationProperties(StandaloneSettings.class)
class StandaloneConfiguration {

    static final String PROFILE = "standalone";

    @Bean
    DataFolder dataFolder(StandaloneSettings settings) {
        return DataFolder.claim(settings.dataDir());
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(DataFolder folder, StandaloneSettings settings) {
        return EmbeddedDatabase.start(folder, settings.databasePort());
    }

    @Bean
    BuiltInMailbox builtInMailbox(DataFolder folder, StandaloneSettings settings) {
        var mail = folder.resolve("mail");
        try {
            return BuiltInMailbox.start(
                    mail,
                    settings.smtpPort(),
                    settings.imapPort(),
                    settings.passwordsByAddress(),
                    settings.newMailboxPassword());
        } catch (Exception e) {
            throw new CannotStart(
                    "The built-in mail server cannot start on the ports %d and %d with its mail in %s (%s); see %s.smtp-port and %s.imap-port."
                            .formatted(
                                    settings.smtpPort(),
                                    settings.imapPort(),
                                    mail,
                                    e.getMessage(),
                                    StandaloneSettings.PREFIX,
                                    StandaloneSettings.PREFIX),
                    e);
        }
    }
}
