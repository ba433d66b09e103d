package org.huifang.followup.planning;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huifang.testing.ApplicationTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A database of its own, because planning looks at all customers; small chunks, so that a few customers are several. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@Import(PlanningDriver.class)
@TestPropertySource(
        properties = {
            "huifang.follow-up.planning.chunk=3",
            "huifang.follow-up.planning.starts=2",
            "huifang.follow-up.planning.calls-per-day=2"
        })
public @interface PlanningTest {}
