package org.huifang.customer.file.content;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a customer wants to be reached, in local time; before everything the house considers polite.
 *
 * @param until its first minute that does not belong to it
 * @param days never empty; all seven when the customer named none
 */
public record ContactWindow(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    public boolean admits(LocalDateTime local) {
        var time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    /** The moment itself when it is admitted, otherwise when the window opens next. */
    public LocalDateTime nextAdmitted(LocalDateTime local) {
        if (admits(local)) {
            return local;
        }
        var day = local.toLocalTime().isBefore(from)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (!days.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atTime(from);
    }
}
