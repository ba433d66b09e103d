package org.huifang.sla.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that differs from its weekday.
 *
 * @param name what the holiday list calls it
 * @param windows none on a holiday; on a make-up day (调休上班) or a day with hours of its own, those
 */
public record SpecialDay(LocalDate date, String name, List<DayWindow> windows) {

    public SpecialDay {
        windows = DayWindow.merged(windows);
    }

    public boolean isHoliday() {
        return windows.isEmpty();
    }
}
