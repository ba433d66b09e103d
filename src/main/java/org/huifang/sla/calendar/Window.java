package org.huifang.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of counted time, half-open: {@code from} counts, {@code to} does not. */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it begins, not %s to %s".formatted(from, to));
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
