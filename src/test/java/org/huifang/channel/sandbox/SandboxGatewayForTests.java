package org.huifang.channel.sandbox;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Opens the sandbox gateway in a test of another role than standalone. */
@TestConfiguration(proxyBeanMethods = false)
public class SandboxGatewayForTests {

    public static final String TOKEN = "test";

    @Bean
    SandboxGateway sandboxGateway() {
        return new SandboxGateway(TOKEN);
    }
}
