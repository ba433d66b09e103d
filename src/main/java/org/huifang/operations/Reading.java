package org.huifang.operations;

import java.time.Duration;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** One measured number. */
public record Reading(Measure measure, double value, String... labels) {

    /** @param since null where nothing waits */
    public static Reading age(Measure measure, @Nullable Instant since, Instant now, String... labels) {
        var seconds =
                since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
        return new Reading(measure, seconds, labels);
    }
}
