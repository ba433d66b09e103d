package org.huifang.sla.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** One holiday list: the whole-day events of an iCalendar text. */
final class HolidayFeed {

    /** Events that repeat for ever are written out until then. */
    private static final LocalDate HORIZON = LocalDate.of(2100, 1, 1);

    private static final int LONGEST_EVENT = 366;

    private static final String WORKS_LIKE = "X-HUIFANG-WORKS-LIKE";
    private static final String OWN_HOURS = "X-HUIFANG-HOURS";

    /** A special day and where it was read. */
    record Day(SpecialDay special, boolean repeated, String file, int line) {

        LocalDate date() {
            return special.date();
        }

        InvalidCalendar invalid(String sentence) {
            return new InvalidCalendar(file, line, sentence);
        }
    }

    private final String file;
    private final FeedText text;
    private final Week week;

    HolidayFeed(String file, String text, Week week) {
        this.file = file;
        this.text = new FeedText(text);
        this.week = week;
    }

    /** @throws InvalidCalendar if the text is no iCalendar, or an event is not a holiday or make-up day */
    List<Day> days() {
        var calendars = text.beginningsOf("VCALENDAR");
        if (calendars.size() > 1) {
            throw new InvalidCalendar(file, calendars.get(1), "a second calendar begins here; one file holds one");
        }
        List<VEvent> events = parse();
        var lines = text.beginningsOf(Component.VEVENT);
        if (lines.size() != events.size()) {
            throw new InvalidCalendar(
                    file, "%d events begin, but %d can be read".formatted(lines.size(), events.size()));
        }
        var days = new ArrayList<Day>();
        for (int event = 0; event < events.size(); event++) {
            days.addAll(days(events.get(event), lines.get(event)));
        }
        return days;
    }

    private List<VEvent> parse() {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(text.unfolded()))
                    .getComponents(Component.VEVENT);
        } catch (ParserException unreadable) {
            throw new InvalidCalendar(
                    file,
                    text.lineOf(unreadable.getLineNo()),
                    "this is not iCalendar (%s)"
                            .formatted(unreadable.getMessage().replaceFirst("^Error at line \\d+:", "")));
        } catch (IOException impossible) {
            throw new IllegalStateException("A text in memory is always readable", impossible);
        }
    }

    private List<Day> days(VEvent event, int line) {
        if (value(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) {
            return List.of();
        }
        long length = length(event, line);
        var name = value(event, Property.SUMMARY).strip();
        var windows = windows(event, line);
        var repeated = event.getProperty(Property.RRULE).isPresent();
        var days = new ArrayList<Day>();
        for (var first : beginnings(event, line)) {
            for (int day = 0; day < length; day++) {
                days.add(new Day(new SpecialDay(first.plusDays(day), name, windows), repeated, file, line));
            }
        }
        return days;
    }

    private long length(VEvent event, int line) {
        if (event.getProperty(Property.DTSTART).isEmpty()) {
            throw invalid("the event has no DTSTART", Property.DTSTART, line);
        }
        LocalDate start;
        LocalDate end;
        try {
            start = wholeDay(event.getStartDate().orElseThrow().getDate());
            end = wholeDay(event.getEndDate().orElseThrow().getDate());
        } catch (DateTimeException timeOfDay) {
            throw invalid("only whole days can be holidays; write DTSTART;VALUE=DATE:20261001", Property.DTSTART, line);
        }
        long days = ChronoUnit.DAYS.between(start, end);
        if (days < 1) {
            throw invalid("the event ends before it begins; DTEND is the day after its last", Property.DTEND, line);
        }
        if (days > LONGEST_EVENT) {
            throw invalid("the event lasts %d days, longer than a year".formatted(days), Property.DTEND, line);
        }
        return days;
    }

    /** Of a date without a value the library makes null, of one in an unknown zone an exception. */
    private static LocalDate wholeDay(Temporal date) {
        if (date instanceof LocalDate day) {
            return day;
        }
        throw new DateTimeException("Not a whole day: " + date);
    }

    private Collection<LocalDate> beginnings(VEvent event, int line) {
        LocalDate start = event.<LocalDate>getStartDate().orElseThrow().getDate();
        try {
            return event.calculateRecurrenceSet(new Period<>(start, HORIZON)).stream()
                    .map(occurrence -> (LocalDate) occurrence.getStart())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (RuntimeException unusable) {
            throw invalid("the event cannot be repeated like that", Property.RRULE, line);
        }
    }

    private List<DayWindow> windows(VEvent event, int line) {
        var categories = categories(event);
        var ownHours = value(event, OWN_HOURS).strip();
        var worksLike = value(event, WORKS_LIKE).strip();
        if (!categories.contains("WORKDAY")) {
            if (!ownHours.isEmpty() || !worksLike.isEmpty()) {
                var property = ownHours.isEmpty() ? WORKS_LIKE : OWN_HOURS;
                throw invalid("%s is for events with CATEGORIES:WORKDAY".formatted(property), property, line);
            }
            return List.of();
        }
        if (categories.contains("HOLIDAY")) {
            throw invalid("the event is both a holiday and a make-up day", Property.CATEGORIES, line);
        }
        if (ownHours.isEmpty()) {
            return windowsLike(worksLike, line);
        }
        if (!worksLike.isEmpty()) {
            throw invalid("the event has both %s and %s".formatted(OWN_HOURS, WORKS_LIKE), WORKS_LIKE, line);
        }
        return ownWindows(ownHours, line);
    }

    private List<DayWindow> windowsLike(String weekday, int line) {
        if (weekday.isEmpty()) {
            return week.on(week.usualDay());
        }
        var day = Stream.of(DayOfWeek.values())
                .filter(candidate -> candidate.name().equalsIgnoreCase(weekday))
                .findFirst()
                .orElseThrow(() -> invalid("'%s' is no weekday".formatted(weekday), WORKS_LIKE, line));
        if (week.on(day).isEmpty()) {
            throw invalid("the make-up day works like %s, which is closed".formatted(weekday), WORKS_LIKE, line);
        }
        return week.on(day);
    }

    private List<DayWindow> ownWindows(String written, int line) {
        var windows = new ArrayList<DayWindow>();
        try {
            for (var window : written.split(",")) {
                windows.add(DayWindow.parse(window.strip(), windows));
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid(malformed.getMessage(), OWN_HOURS, line);
        }
        return windows;
    }

    private static Set<String> categories(VEvent event) {
        return event.getProperties(Property.CATEGORIES).stream()
                .flatMap(property -> Stream.of(property.getValue().split(",")))
                .map(category -> category.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Content::getValue).orElse("");
    }

    private InvalidCalendar invalid(String sentence, String property, int line) {
        return new InvalidCalendar(file, text.lineOf(property, line), sentence);
    }
}
