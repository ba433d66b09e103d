package org.huifang.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The definition of counted time, as slow as it is plain: a minute counts if the local time at its beginning lies in a window
 * of its local day, or in one of the local day before that runs past midnight.
 */
class MinuteOracle {

    private final CalendarPlan plan;
    private final CountedHours hours;

    MinuteOracle(CalendarPlan plan, CountedHours hours) {
        this.plan = plan;
        this.hours = hours;
    }

    boolean counts(Instant minute) {
        var local = minute.atZone(plan.zone()).toLocalDateTime();
        var day = local.toLocalDate();
        int ofDay = local.getHour() * 60 + local.getMinute();
        return switch (hours) {
            case CALENDAR -> true;
            case WORKING_DAYS -> !windows(day).isEmpty();
            case SERVICE_HOURS -> inside(windows(day), ofDay) || inside(windows(day.minusDays(1)), ofDay + 1440);
        };
    }

    private List<int[]> windows(LocalDate day) {
        if (plan.holidays().contains(day)) {
            return List.of();
        }
        var weekday = plan.makeUpDays().getOrDefault(day, day.getDayOfWeek());
        return plan.week().getOrDefault(weekday, List.of());
    }

    private static boolean inside(List<int[]> windows, int minute) {
        return windows.stream().anyMatch(window -> window[0] <= minute && minute < window[1]);
    }

    Duration elapsed(Instant from, Instant to) {
        long minutes = 0;
        for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            if (counts(at)) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    Instant due(Instant start, Duration target) {
        var at = start;
        for (long left = target.toMinutes(); left > 0; at = at.plusSeconds(60)) {
            if (counts(at)) {
                left--;
            }
        }
        return at;
    }

    List<Window> windows(Instant from, Instant to) {
        var windows = new ArrayList<Window>();
        Instant opened = null;
        for (var at = from; !at.isAfter(to); at = at.plusSeconds(60)) {
            var open = at.isBefore(to) && counts(at);
            if (open && opened == null) {
                opened = at;
            }
            if (!open && opened != null) {
                windows.add(new Window(opened, at));
                opened = null;
            }
        }
        return windows;
    }
}
