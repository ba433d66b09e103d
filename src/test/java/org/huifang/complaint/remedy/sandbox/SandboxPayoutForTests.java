package org.huifang.complaint.remedy.sandbox;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the sandbox of paying and dispatching systems in a test of another role than standalone. */
@TestConfiguration(proxyBeanMethods = false)
public class SandboxPayoutForTests {

    public static final String TOKEN = "test";

    @Bean
    SandboxPayout sandboxPayout(JdbcClient database) {
        return new SandboxPayout(database, TOKEN);
    }
}
