package org.huifang.customer.parcel.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Opens the sandbox of the tracking service in a test of another role than standalone. */
@TestConfiguration(proxyBeanMethods = false)
public class SandboxTrackingForTests {

    public static final String TOKEN = "test";

    @Bean
    SandboxTracking sandboxTracking(ObjectMapper json, Clock clock) throws IOException {
        return new SandboxTracking(json, clock, TOKEN);
    }
}
