package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HolidayFeedTest {

    private static final String YAML =
            """
            region: cn
            name: Test
            zone: Asia/Shanghai
            week:
              tuesday: [09:00-18:00]
              friday: [10:00-16:00]
            holidays: [%s]
            """;

    private static BusinessCalendar read(String... feeds) {
        var calendars = new LinkedHashMap<String, String>();
        for (var feed : feeds) {
            calendars.put((char) ('a' + calendars.size()) + ".ics", feed);
        }
        return new CalendarSource(YAML.formatted(String.join(", ", calendars.keySet())), calendars).read();
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static void assertRefused(String message, String... feeds) {
        assertThatThrownBy(() -> read(feeds))
                .isInstanceOf(InvalidCalendar.class)
                .hasMessage(message);
    }

    private static boolean isHoliday(BusinessCalendar calendar, String day) {
        return calendar.specialDay(LocalDate.parse(day))
                .map(SpecialDay::isHoliday)
                .orElse(false);
    }

    private static String windows(BusinessCalendar calendar, String day) {
        return calendar.windowsOn(LocalDate.parse(day)).stream()
                .map(DayWindow::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void closesTheDaysOfAnEventUpToTheDayBeforeItsEnd() {
        var calendar = read(CalendarText.ics(event(
                "DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261003", "CATEGORIES:HOLIDAY", "SUMMARY:国庆节")));

        assertThat(isHoliday(calendar, "2026-09-30")).isFalse();
        assertThat(isHoliday(calendar, "2026-10-01")).isTrue();
        assertThat(isHoliday(calendar, "2026-10-02")).isTrue();
        assertThat(isHoliday(calendar, "2026-10-03")).isFalse();
        assertThat(calendar.specialDay(LocalDate.parse("2026-10-02"))
                        .orElseThrow()
                        .name())
                .isEqualTo("国庆节");
        assertThat(calendar.holidaysKnownUntil()).contains(LocalDate.parse("2026-10-02"));
    }

    @Test
    void takesAnEventWithoutCategoryOrEndForAHolidayOfADay() {
        var calendar = read(CalendarText.ics(event("DTSTART;VALUE=DATE:20261002")));

        assertThat(windows(calendar, "2026-10-02")).isEmpty();
        assertThat(isHoliday(calendar, "2026-10-03")).isFalse();
    }

    @Test
    void opensMakeUpDaysLikeTheFirstOpenDayOrTheOneNamed() {
        var calendar = read(CalendarText.ics(
                event("DTSTART;VALUE=DATE:20261010", "CATEGORIES:WORKDAY"),
                event("DTSTART;VALUE=DATE:20261011", "CATEGORIES:WORKDAY", "X-HUIFANG-WORKS-LIKE:FRIDAY"),
                event("DTSTART;VALUE=DATE:20261017", "CATEGORIES:WORKDAY", "X-HUIFANG-HOURS:13:00-14:00,09:00-10:00")));

        assertThat(windows(calendar, "2026-10-10")).isEqualTo("09:00-18:00");
        assertThat(windows(calendar, "2026-10-11")).isEqualTo("10:00-16:00");
        assertThat(windows(calendar, "2026-10-17")).isEqualTo("09:00-10:00 13:00-14:00");
    }

    @Test
    void shortensAnOrdinaryDay() {
        var calendar = read(CalendarText.ics(
                event("DTSTART;VALUE=DATE:20261006", "CATEGORIES:WORKDAY", "X-HUIFANG-HOURS:09:00-12:00")));

        assertThat(windows(calendar, "2026-10-06")).isEqualTo("09:00-12:00");
    }

    @Test
    void repeatsWhatRepeats() {
        var calendar = read(CalendarText.ics(
                event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20280101"),
                event("DTSTART;VALUE=DATE:20261001")));

        assertThat(isHoliday(calendar, "2027-01-01")).isTrue();
        assertThat(isHoliday(calendar, "2028-01-01")).isFalse();
        assertThat(isHoliday(calendar, "2040-01-01")).isTrue();
        assertThat(calendar.holidaysKnownUntil()).contains(LocalDate.parse("2026-10-01"));
    }

    @Test
    void knowsADayThatIsEnteredForItselfAlthoughItRepeatsToo() {
        var calendar = read(CalendarText.ics(
                event("DTSTART;VALUE=DATE:20261001", "RRULE:FREQ=YEARLY"), event("DTSTART;VALUE=DATE:20271001")));

        assertThat(calendar.holidaysKnownUntil()).contains(LocalDate.parse("2027-10-01"));
    }

    @Test
    void passesOverCancelledEvents() {
        assertThat(isHoliday(
                        read(CalendarText.ics(event("DTSTART;VALUE=DATE:20261001", "STATUS:CANCELLED"))), "2026-10-01"))
                .isFalse();
    }

    @Test
    void readsFoldedLinesAndWindowsLineEnds() {
        var calendar = read(CalendarText.ics(event("DTSTART;VALUE=DATE:2026", " 1001", "SUMMARY:National", "  Day"))
                .replace("\n", "\r\n"));

        assertThat(calendar.specialDay(LocalDate.parse("2026-10-01"))
                        .orElseThrow()
                        .name())
                .isEqualTo("National Day");
    }

    @Test
    void leavesTheTimeZonesOfAFeedOutOfJava() {
        var zones = ZoneId.getAvailableZoneIds();
        var calendar =
                read("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Mars/Base\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                        + "TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
                        + event("DTSTART;VALUE=DATE:20261001") + "END:VCALENDAR\n");

        assertThat(isHoliday(calendar, "2026-10-01")).isTrue();
        assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(zones);
    }

    @Test
    void letsTwoListsNameTheSameHoliday() {
        var list = CalendarText.ics(event("DTSTART;VALUE=DATE:20261001"));

        assertThat(isHoliday(read(list, list), "2026-10-01")).isTrue();
    }

    @Test
    void refusesADayThatIsBothHolidayAndMakeUpDay() {
        assertRefused(
                "a.ics, line 7: 2026-10-02 is both a holiday and a make-up day, see a.ics, line 3.",
                CalendarText.ics(
                        event("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261004"),
                        event("DTSTART;VALUE=DATE:20261002", "CATEGORIES:WORKDAY")));
        assertRefused(
                "b.ics, line 3: 2026-10-02 is both a holiday and a make-up day, see a.ics, line 3.",
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261002", "CATEGORIES:WORKDAY")),
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261002")));
        assertRefused(
                "a.ics, line 5: the event is both a holiday and a make-up day.",
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261002", "CATEGORIES:WORKDAY,HOLIDAY")));
        assertRefused(
                "a.ics, line 7: 2026-10-02 is a make-up day of other hours already, see a.ics, line 3.",
                CalendarText.ics(
                        event("DTSTART;VALUE=DATE:20261002", "CATEGORIES:WORKDAY"),
                        event("DTSTART;VALUE=DATE:20261002", "CATEGORIES:WORKDAY", "X-HUIFANG-WORKS-LIKE:FRIDAY")));
    }

    @Test
    void refusesMakeUpHoursThatCannotBeMeant() {
        var workday = new String[] {"DTSTART;VALUE=DATE:20261002", "CATEGORIES:WORKDAY"};
        assertRefused("a.ics, line 6: 'FUNDAY' is no weekday.", withLine(workday, "X-HUIFANG-WORKS-LIKE:FUNDAY"));
        assertRefused(
                "a.ics, line 6: the make-up day works like MONDAY, which is closed.",
                withLine(workday, "X-HUIFANG-WORKS-LIKE:MONDAY"));
        assertRefused(
                "a.ics, line 6: '9-12' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1.",
                withLine(workday, "X-HUIFANG-HOURS:9-12"));
        assertRefused(
                "a.ics, line 6: 11:00-13:00 overlaps 09:00-12:00.",
                withLine(workday, "X-HUIFANG-HOURS:09:00-12:00,11:00-13:00"));
        assertRefused(
                "a.ics, line 7: the event has both X-HUIFANG-HOURS and X-HUIFANG-WORKS-LIKE.",
                withLine(workday, "X-HUIFANG-HOURS:09:00-12:00\nX-HUIFANG-WORKS-LIKE:FRIDAY"));
        assertRefused(
                "a.ics, line 5: X-HUIFANG-WORKS-LIKE is for events with CATEGORIES:WORKDAY.",
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261002", "X-HUIFANG-WORKS-LIKE:FRIDAY")));
    }

    private static String withLine(String[] lines, String line) {
        return CalendarText.ics(event(lines[0], lines[1], line));
    }

    @Test
    void refusesEventsThatAreNotWholeDays() {
        assertRefused(
                "a.ics, line 4: only whole days can be holidays; write DTSTART;VALUE=DATE:20261001.",
                CalendarText.ics(event("DTSTART:20261001T090000Z", "DTEND:20261001T100000Z")));
        assertRefused(
                "a.ics, line 4: only whole days can be holidays; write DTSTART;VALUE=DATE:20261001.",
                CalendarText.ics(event("DTSTART;TZID=Mars/Base:20261001T090000")));
        assertRefused("a.ics, line 3: the event has no DTSTART.", CalendarText.ics(event("SUMMARY:National Day")));
        assertRefused(
                "a.ics, line 5: the event ends before it begins; DTEND is the day after its last.",
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261001")));
        assertRefused(
                "a.ics, line 5: the event lasts 3652 days, longer than a year.",
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20360930")));
        assertRefused(
                "a.ics, line 5: the event cannot be repeated like that.",
                CalendarText.ics(event("DTSTART;VALUE=DATE:20261001", "RRULE:FREQ=HOURLY")));
    }

    @Test
    void refusesWhatIsNoICalendar() {
        assertRefused("a.ics, line 1: this is not iCalendar (Expected [BEGIN], read [<html>]).", "<html>\n");
        assertRefused("a.ics, line 1: this is not iCalendar (Unexpected end of file).", "");
        assertRefused(
                "a.ics, line 7: this is not iCalendar (Text '20261301' could not be parsed: Invalid value for MonthOfYear"
                        + " (valid values 1 - 12): 13).",
                CalendarText.ics(event("SUMMARY:National", "  Day", "", "DTSTART;VALUE=DATE:20261301")));
        assertRefused(
                "a.ics, line 5: this is not iCalendar (Expected [VEVENT], read [VCALENDAR]).",
                CalendarText.ics("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\n"));
        var list = CalendarText.ics(event("DTSTART;VALUE=DATE:20261001"));
        assertRefused("a.ics, line 7: a second calendar begins here; one file holds one.", list + list);
    }

    @Test
    void acceptsAListOfOtherYears() {
        assertThat(read(CalendarText.ics(event("DTSTART;VALUE=DATE:19991001"))).holidaysKnownUntil())
                .contains(LocalDate.parse("1999-10-01"));
        assertThat(read(CalendarText.ics()).holidaysKnownUntil()).isEmpty();
    }
}
