package org.huifang.sla.calendar;

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
        return new BusinessCalendar(
                written.region(),
                written.name(),
                written.zone(),
                written.week(),
                holidays.days(),
                holidays.knownUntil());
    }
}
