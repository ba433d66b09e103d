package org.huifang.sla.calendar;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The special days of all feeds of a calendar, one for each date. */
final class HolidayList {

    private final NavigableMap<LocalDate, HolidayFeed.Day> days = new TreeMap<>();

    /** Two feeds may name the same holiday, but not say different things of a day. */
    void add(HolidayFeed.Day day) {
        var known = days.putIfAbsent(day.date(), day);
        if (known == null) {
            return;
        }
        if (known.special().isHoliday() != day.special().isHoliday()) {
            throw day.invalid("%s is both a holiday and a make-up day, see %s, line %d"
                    .formatted(day.date(), known.file(), known.line()));
        }
        if (!known.special().windows().equals(day.special().windows())) {
            throw day.invalid("%s is a make-up day of other hours already, see %s, line %d"
                    .formatted(day.date(), known.file(), known.line()));
        }
        if (known.repeated() && !day.repeated()) {
            days.put(day.date(), day);
        }
    }

    NavigableMap<LocalDate, SpecialDay> days() {
        var special = new TreeMap<LocalDate, SpecialDay>();
        days.forEach((date, day) -> special.put(date, day.special()));
        return special;
    }

    /** The last day that was entered for itself; null if there is none. */
    LocalDate knownUntil() {
        return days.descendingMap().values().stream()
                .filter(day -> !day.repeated())
                .map(HolidayFeed.Day::date)
                .findFirst()
                .orElse(null);
    }
}
