package org.huifang.sla.calendar.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huifang.sla.calendar.BusinessCalendar;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.DayWindow;
import org.huifang.sla.calendar.SpecialDay;

/** A month of a calendar as a page of text. */
class MonthPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BusinessCalendar calendar;
    private final YearMonth month;

    MonthPage(BusinessCalendar calendar, YearMonth month) {
        this.calendar = calendar;
        this.month = month;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("%s (%s)  %d年%d月 %s %d"
                .formatted(
                        calendar.name(),
                        calendar.region(),
                        month.getYear(),
                        month.getMonthValue(),
                        month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK),
                        month.getYear()));
        lines.addAll(zone());
        lines.add("");
        var width = days().stream().mapToInt(day -> windows(day).length()).max().orElse(0);
        days().forEach(day -> lines.add(line(day, width)));
        lines.add("");
        lines.addAll(totals());
        return String.join(System.lineSeparator(), lines);
    }

    private List<LocalDate> days() {
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList();
    }

    private String line(LocalDate day, int width) {
        var special = calendar.specialDay(day);
        var name = special.map(SpecialDay::name).orElse("");
        return "%s  %s  %s  %s  %s"
                .formatted(day, Words.weekday(day.getDayOfWeek()), mark(day), pad(windows(day), width), name)
                .stripTrailing();
    }

    /** 休 closed, 班 open because the holiday list says so; both are as wide as two letters. */
    private String mark(LocalDate day) {
        if (calendar.windowsOn(day).isEmpty()) {
            return "休";
        }
        return calendar.specialDay(day).isPresent() ? "班" : "  ";
    }

    private String windows(LocalDate day) {
        return calendar.windowsOn(day).stream().map(DayWindow::toString).collect(Collectors.joining(" "));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private List<String> zone() {
        var rules = calendar.zone().getRules();
        var begin = month.atDay(1).atStartOfDay(calendar.zone());
        var lines = new ArrayList<String>();
        lines.add("时区 Zone  %s, %s".formatted(calendar.zone(), Words.offset(begin.getOffset())));
        var change = rules.nextTransition(begin.toInstant().minusNanos(1));
        while (change != null && change.getInstant().isBefore(end())) {
            lines.add(change(change));
            change = rules.nextTransition(change.getInstant());
        }
        return lines;
    }

    private static String change(ZoneOffsetTransition change) {
        return "时钟调整 Clocks change  %s → %s, %s → %s"
                .formatted(
                        change.getDateTimeBefore().format(TIME),
                        change.getDateTimeAfter().format(TIME),
                        Words.offset(change.getOffsetBefore()),
                        Words.offset(change.getOffsetAfter()));
    }

    private List<String> totals() {
        var begin = month.atDay(1).atStartOfDay(calendar.zone()).toInstant();
        var service = calendar.counting(CountedHours.SERVICE_HOURS).elapsed(begin, end());
        var lines = new ArrayList<String>();
        lines.add("工作日 Working days  %d"
                .formatted(days().stream()
                        .filter(day -> !calendar.windowsOn(day).isEmpty())
                        .count()));
        lines.add("服务时间 Service hours  %s".formatted(Words.length(service)));
        var known = calendar.holidaysKnownUntil();
        if (known.isPresent() && known.get().isBefore(month.atDay(1))) {
            lines.add("%s 之后的节假日未知 no holidays known after %s".formatted(known.get(), known.get()));
        }
        return lines;
    }

    private Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(calendar.zone()).toInstant();
    }
}
