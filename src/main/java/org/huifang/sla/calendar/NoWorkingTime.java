package org.huifang.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/** A promise cannot be due, since the calendar stays closed for years. */
public class NoWorkingTime extends RuntimeException {

    NoWorkingTime(String region, CountedHours hours, Instant start, Duration target) {
        super("Calendar %s has less than %s of %s in the ten years after %s.".formatted(region, target, hours, start));
    }
}
