package org.huifang.sla.calendar.command;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.huifang.sla.calendar.BusinessCalendar;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.Window;

/** A due date with the segments that lead to it, as a page of text. */
class DuePage {

    private final BusinessCalendar calendar;
    private final CountedHours hours;
    private final Instant start;
    private final Duration target;

    DuePage(BusinessCalendar calendar, CountedHours hours, Instant start, Duration target) {
        this.calendar = calendar;
        this.hours = hours;
        this.start = start;
        this.target = target;
    }

    String text() {
        var counting = calendar.counting(hours);
        var due = counting.due(start, target);
        var lines = new ArrayList<String>();
        lines.add("%s (%s)".formatted(calendar.name(), calendar.region()));
        lines.add("开始 Start   %s".formatted(both(start)));
        lines.add("时限 Target  %s = %s, %s".formatted(target, Words.length(target), Words.hours(hours)));
        lines.add("");
        var sum = Duration.ZERO;
        for (var segment : counting.windows(start, due)) {
            sum = sum.plus(segment.length());
            lines.add("  %s  %s  =  %s".formatted(stretch(segment), Words.length(segment.length()), Words.length(sum)));
        }
        lines.add("");
        lines.add("到期 Due     %s".formatted(both(due)));
        return String.join(System.lineSeparator(), lines);
    }

    /** The end is a time alone where day and offset are those of the beginning. */
    private String stretch(Window segment) {
        var from = segment.from().atZone(calendar.zone());
        var to = segment.to().atZone(calendar.zone());
        var samePlace =
                from.toLocalDate().equals(to.toLocalDate()) && from.getOffset().equals(to.getOffset());
        return "%s – %s".formatted(local(segment.from()), samePlace ? to.toLocalTime() : local(segment.to()));
    }

    private String both(Instant instant) {
        return "%s, %s".formatted(local(instant), instant);
    }

    /** With the offset, since where clocks change the same time may come twice. */
    private String local(Instant instant) {
        var time = instant.atZone(calendar.zone());
        var toTheMinute = instant.equals(instant.truncatedTo(ChronoUnit.MINUTES));
        return "%s %s %s"
                .formatted(
                        time.format(
                                DateTimeFormatter.ofPattern(toTheMinute ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss")),
                        Words.weekday(time.getDayOfWeek()),
                        Words.offset(time.getOffset()));
    }
}
