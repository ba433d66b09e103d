package org.huifang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huifang.HuifangApplication;
import org.huifang.channel.sandbox.SandboxGatewayForTests;
import org.huifang.complaint.remedy.sandbox.SandboxPayoutForTests;
import org.huifang.customer.parcel.sandbox.SandboxTrackingForTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One application for all tests of real workers: over HTTP, with the sandbox of every system outside. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // workers ask for the default engine
@Import({SandboxGatewayForTests.class, SandboxPayoutForTests.class, SandboxTrackingForTests.class})
public @interface SandboxTest {}
