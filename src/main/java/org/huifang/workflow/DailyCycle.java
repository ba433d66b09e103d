package org.huifang.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A time of every day as the engine understands it, which counts in the zone of the machine. */
public final class DailyCycle {

    private DailyCycle() {}

    /** @param zone the time of day is told in */
    public static String at(LocalTime time, ZoneId zone, Clock clock) {
        var local = LocalDate.ofInstant(clock.instant(), zone)
                .atTime(time)
                .atZone(zone)
                .withZoneSameInstant(ZoneId.systemDefault());
        return "0 %d %d * * *".formatted(local.getMinute(), local.getHour());
    }
}
