package org.huifang.sla.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A calendar as its owner wrote it.
 *
 * @param yaml region, zone, week and the names of the holiday lists
 * @param calendars the holiday lists: iCalendar text by file name
 */
public record CalendarSource(String yaml, Map<String, String> calendars) {

    public CalendarSource {
        calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
    }

    /**
     * Takes milliseconds, so whoever asks often keeps the answer.
     *
     * @throws InvalidCalendar if it cannot mean what it says
     */
    public BusinessCalendar read() {
        return read(CalendarYaml.fileName(yaml));
    }

    /** @param file what errors call the YAML text */
    BusinessCalendar read(String file) {
        var written = CalendarYaml.parse(file, yaml);
        var holidays = new HolidayList();
        for (var feed : written.feeds()) {
            var text = calendars.get(feed.file());
            if (text == null) {
                throw new InvalidCalendar(file, feed.line(), "there is no %s beside it".formatted(feed.file()));
            }
            new HolidayFeed(feed.file(), text, written.week()).days().forEach(holidays::add);
        }
        var calendar = new BusinessCalendar(
                written.region(),
                written.name(),
                written.zone(),
                written.week(),
                holidays.days(),
                holidays.knownUntil());
        holidays.days().keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> isWithoutWork(calendar, year))
                .findFirst()
                .ifPresent(year -> {
                    throw new InvalidCalendar(
                            file,
                            written.feeds().get(0).line(),
                            "the holidays leave no working time in %d, so nothing would ever be due".formatted(year));
                });
        return calendar;
    }

    private static boolean isWithoutWork(BusinessCalendar calendar, int year) {
        var begin = LocalDate.of(year, 1, 1).atStartOfDay(calendar.zone()).toInstant();
        var end = LocalDate.of(year + 1, 1, 1).atStartOfDay(calendar.zone()).toInstant();
        return calendar.counting(CountedHours.SERVICE_HOURS).elapsed(begin, end).isZero();
    }
}
