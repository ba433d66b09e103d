package org.huifang.sla.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The windows of each day of an ordinary week; a day without any is closed. */
final class Week {

    private final Map<DayOfWeek, List<DayWindow>> windows = new EnumMap<>(DayOfWeek.class);

    Week(Map<DayOfWeek, List<DayWindow>> written) {
        for (var day : DayOfWeek.values()) {
            windows.put(day, DayWindow.merged(written.getOrDefault(day, List.of())));
        }
    }

    List<DayWindow> on(DayOfWeek day) {
        return windows.get(day);
    }

    boolean isClosed() {
        return windows.values().stream().allMatch(List::isEmpty);
    }

    /** Whose windows a make-up day has unless its event says otherwise: monday's, or those of the first open day. */
    DayOfWeek usualDay() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> !on(day).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
