package org.huifang.testing;

import com.icegreen.greenmail.util.GreenMail;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Connects the application under test to the real servers. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    CaseDriver.class,
    RemedyDriver.class,
    StaffDriver.class,
    SurveyDriver.class,
    AnsweredSurveys.class,
    FollowUpDriver.class,
    WarningDriver.class,
    ErasureDriver.class,
    ReviewDriver.class,
    SealedColumns.class
})
class RealParts {

    @Bean
    TestDatabase database() {
        return TestDatabase.next();
    }

    /** The migrations run once in a test run; each application begins with a copy, where its own find nothing left to do. */
    @Bean
    FlywayMigrationStrategy copyWhatWasMigrated(TestDatabase database) {
        return own -> {
            database.makeAsCopy(template -> Flyway.configure()
                    .configuration(own.getConfiguration())
                    .dataSource(template.getJdbcUrl(), template.getUsername(), template.getPassword())
                    .load()
                    .migrate());
            own.migrate();
        };
    }

    @Bean
    GreenMail mailServer() {
        return TestServers.MAIL;
    }

    @Bean
    DynamicPropertyRegistrar mailPorts() {
        return registry -> {
            registry.add("spring.mail.host", () -> "127.0.0.1");
            registry.add("spring.mail.port", () -> TestServers.MAIL.getSmtp().getPort());
            registry.add("huifang.mailbox.url", () -> "imap://127.0.0.1:%d/INBOX"
                    .formatted(TestServers.MAIL.getImap().getPort()));
        };
    }
}
