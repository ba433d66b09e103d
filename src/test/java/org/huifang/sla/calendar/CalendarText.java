package org.huifang.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the texts of a calendar, so that tests go the way of its owner. */
public class CalendarText {

    private final String zone;
    private final Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
    private final List<String> events = new ArrayList<>();

    private CalendarText(String zone) {
        this.zone = zone;
    }

    public static CalendarText in(String zone) {
        return new CalendarText(zone);
    }

    public CalendarText open(DayOfWeek day, String... windows) {
        week.put(day, List.of(windows));
        return this;
    }

    public CalendarText openOnWeekdays(String... windows) {
        Arrays.stream(DayOfWeek.values()).limit(5).forEach(day -> open(day, windows));
        return this;
    }

    public CalendarText openDaily(String... windows) {
        Arrays.stream(DayOfWeek.values()).forEach(day -> open(day, windows));
        return this;
    }

    public CalendarText holiday(String first, String last) {
        return event(first, last, "CATEGORIES:HOLIDAY");
    }

    public CalendarText holiday(String day) {
        return holiday(day, day);
    }

    public CalendarText makeUpDay(String day, String... properties) {
        return event(day, day, "CATEGORIES:WORKDAY", properties);
    }

    private CalendarText event(String first, String last, String category, String... properties) {
        events.add("BEGIN:VEVENT\nDTSTART;VALUE=DATE:%s\nDTEND;VALUE=DATE:%s\n%s\n%sEND:VEVENT\n"
                .formatted(
                        basic(LocalDate.parse(first)),
                        basic(LocalDate.parse(last).plusDays(1)),
                        category,
                        Arrays.stream(properties)
                                .map(property -> property + "\n")
                                .collect(Collectors.joining())));
        return this;
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    public CalendarSource source() {
        var yaml = new StringBuilder("region: xx\nname: Test\nzone: %s\nweek:\n".formatted(zone));
        week.forEach((day, windows) -> yaml.append("  %s: [%s]\n"
                .formatted(
                        day.name().toLowerCase(Locale.ROOT),
                        windows.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")))));
        yaml.append("holidays: [xx.ics]\n");
        return new CalendarSource(yaml.toString(), Map.of("xx.ics", ics(events.toArray(String[]::new))));
    }

    /** Events as an iCalendar text. */
    static String ics(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n%sEND:VCALENDAR\n".formatted(String.join("", events));
    }

    public BusinessCalendar read() {
        return source().read();
    }

    public WorkingTime serviceHours() {
        return read().counting(CountedHours.SERVICE_HOURS);
    }
}
