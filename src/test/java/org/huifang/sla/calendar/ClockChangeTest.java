package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** In Berlin clocks go from 02:00 to 03:00 on 2026-03-29 and from 03:00 to 02:00 on 2026-10-25. */
class ClockChangeTest {

    private static final String BERLIN = "Europe/Berlin";

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(BERLIN)).toInstant();
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void countsCalendarTimeThroughEverything() {
        var time = CalendarText.in(BERLIN)
                .openOnWeekdays("09:00-18:00")
                .holiday("2026-03-28", "2026-03-31")
                .read()
                .counting(CountedHours.CALENDAR);
        var start = berlin("2026-03-27T12:00");

        assertThat(time.due(start, Duration.ofDays(7))).isEqualTo(start.plus(Duration.ofDays(7)));
        assertThat(time.windows(start, start.plus(Duration.ofDays(7))))
                .containsExactly(new Window(start, start.plus(Duration.ofDays(7))));
    }

    @Test
    void countsNothingInTheHourThatTheClockSkips() {
        var time = CalendarText.in(BERLIN).openDaily("01:30-03:30").serviceHours();

        assertThat(time.elapsed(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(hours(1));
        assertThat(time.due(berlin("2026-03-29T01:30"), Duration.ofMinutes(40))).isEqualTo(berlin("2026-03-29T03:10"));
        assertThat(CalendarText.in(BERLIN)
                        .openDaily("02:00-03:00")
                        .serviceHours()
                        .windows(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEmpty();
    }

    @Test
    void countsTwiceTheHourThatTheClockRepeats() {
        var time = CalendarText.in(BERLIN).openDaily("01:30-03:30").serviceHours();
        assertThat(time.elapsed(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(hours(3));

        var half = CalendarText.in(BERLIN).openDaily("02:00-02:30").serviceHours();
        assertThat(half.windows(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .containsExactly(
                        new Window(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T00:30:00Z")),
                        new Window(Instant.parse("2026-10-25T01:00:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void keepsOfficeHoursLocalWhenClocksChange() {
        var time = CalendarText.in(BERLIN).openDaily("09:00-17:00").serviceHours();

        assertThat(time.due(berlin("2026-03-28T16:00"), hours(2))).isEqualTo(berlin("2026-03-29T10:00"));
        assertThat(time.due(berlin("2026-10-24T16:00"), hours(2))).isEqualTo(berlin("2026-10-25T10:00"));
    }

    @Test
    void givesDaysOfDaylightChangeTheHoursTheyHave() {
        var days = CalendarText.in(BERLIN).openDaily("09:00-17:00").read().counting(CountedHours.WORKING_DAYS);

        assertThat(days.elapsed(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(hours(23));
        assertThat(days.elapsed(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(hours(25));
    }

    @Test
    void knowsTheDayThatSamoaSkipped() {
        var time = CalendarText.in("Pacific/Apia").openDaily("09:00-17:00").serviceHours();

        assertThat(time.due(Instant.parse("2011-12-30T02:00:00Z"), hours(2)))
                .isEqualTo(LocalDateTime.parse("2011-12-31T10:00")
                        .atZone(ZoneId.of("Pacific/Apia"))
                        .toInstant());
    }
}
