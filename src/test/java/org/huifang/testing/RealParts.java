package org.huifang.testing;

import com.icegreen.greenmail.util.GreenMail;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
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
    JdbcConnectionDetails database() {
        var url = TestServers.newDatabase();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }
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
