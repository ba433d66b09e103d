package org.huifang.sla.calendar;

import static java.time.DayOfWeek.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 2026-10-05 is a Monday. */
class WorkingTimeTest {

    private static final String SHANGHAI = "Asia/Shanghai";

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(SHANGHAI)).toInstant();
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void countsOnlyInsideWindows() {
        var time = CalendarText.in(SHANGHAI).openOnWeekdays("09:00-18:00").serviceHours();

        assertThat(time.due(shanghai("2026-10-05T17:00"), hours(2))).isEqualTo(shanghai("2026-10-06T10:00"));
        assertThat(time.due(shanghai("2026-10-05T03:00"), hours(2))).isEqualTo(shanghai("2026-10-05T11:00"));
        assertThat(time.elapsed(shanghai("2026-10-05T17:00"), shanghai("2026-10-06T10:00")))
                .isEqualTo(hours(2));
    }

    @Test
    void needsNotBothNeighboursOfAClosedDay() {
        var time = CalendarText.in(SHANGHAI)
                .open(MONDAY, "09:00-18:00")
                .open(THURSDAY, "09:00-18:00")
                .serviceHours();

        assertThat(time.due(shanghai("2026-10-06T10:00"), hours(1))).isEqualTo(shanghai("2026-10-08T10:00"));
        assertThat(time.due(shanghai("2026-10-09T10:00"), hours(1))).isEqualTo(shanghai("2026-10-12T10:00"));
    }

    @Test
    void isDueAtTheEndOfAWindowNotAtTheBeginningOfTheNext() {
        var time = CalendarText.in(SHANGHAI).openOnWeekdays("09:00-18:00").serviceHours();

        assertThat(time.due(shanghai("2026-10-05T17:00"), hours(1))).isEqualTo(shanghai("2026-10-05T18:00"));
        assertThat(time.due(shanghai("2026-10-05T18:00"), Duration.ofNanos(1)))
                .isEqualTo(shanghai("2026-10-06T09:00").plusNanos(1));
    }

    @Test
    void isDueAtOnceWithATargetOfZero() {
        var night = shanghai("2026-10-05T03:00");

        assertThat(CalendarText.in(SHANGHAI)
                        .openOnWeekdays("09:00-18:00")
                        .serviceHours()
                        .due(night, Duration.ZERO))
                .isEqualTo(night);
    }

    @Test
    void leavesOutTheMiddayBreak() {
        var time = CalendarText.in(SHANGHAI)
                .openOnWeekdays("09:00-12:00", "13:30-18:00")
                .serviceHours();

        assertThat(time.due(shanghai("2026-10-05T11:00"), hours(2))).isEqualTo(shanghai("2026-10-05T14:30"));
        assertThat(time.windows(shanghai("2026-10-05T11:00"), shanghai("2026-10-05T14:00")))
                .containsExactly(
                        new Window(shanghai("2026-10-05T11:00"), shanghai("2026-10-05T12:00")),
                        new Window(shanghai("2026-10-05T13:30"), shanghai("2026-10-05T14:00")));
    }

    @Test
    void losesNoMinuteAtMidnight() {
        var evening = CalendarText.in(SHANGHAI).openDaily("18:00-24:00").serviceHours();
        assertThat(evening.elapsed(shanghai("2026-10-05T00:00"), shanghai("2026-10-06T00:00")))
                .isEqualTo(hours(6));
        assertThat(evening.due(shanghai("2026-10-05T18:00"), hours(6))).isEqualTo(shanghai("2026-10-06T00:00"));

        var always = CalendarText.in(SHANGHAI).openDaily("00:00-24:00").serviceHours();
        assertThat(always.elapsed(shanghai("2026-10-05T00:00"), shanghai("2027-10-05T00:00")))
                .isEqualTo(Duration.ofDays(365));
        assertThat(always.windows(shanghai("2026-10-05T12:34"), shanghai("2026-12-05T12:34")))
                .containsExactly(new Window(shanghai("2026-10-05T12:34"), shanghai("2026-12-05T12:34")));
    }

    @Test
    void runsPastMidnightIntoAClosedDay() {
        var time = CalendarText.in(SHANGHAI).open(FRIDAY, "22:00-06:00+1").serviceHours();

        assertThat(time.windows(shanghai("2026-10-05T00:00"), shanghai("2026-10-12T00:00")))
                .containsExactly(new Window(shanghai("2026-10-09T22:00"), shanghai("2026-10-10T06:00")));
        assertThat(time.due(shanghai("2026-10-10T05:00"), hours(2))).isEqualTo(shanghai("2026-10-16T23:00"));
    }

    @Test
    void countsANightWindowWithTheDayItBeginsOn() {
        var time = CalendarText.in(SHANGHAI)
                .openDaily("22:00-06:00+1")
                .holiday("2026-10-06")
                .serviceHours();

        assertThat(time.windows(shanghai("2026-10-05T12:00"), shanghai("2026-10-08T00:00")))
                .containsExactly(
                        new Window(shanghai("2026-10-05T22:00"), shanghai("2026-10-06T06:00")),
                        new Window(shanghai("2026-10-07T22:00"), shanghai("2026-10-08T00:00")));
    }

    @Test
    void countsOnceWhatAMakeUpDayAndTheDayAfterShare() {
        var time = CalendarText.in(SHANGHAI)
                .open(MONDAY, "05:00-08:00")
                .open(WEDNESDAY, "22:00-06:00+1")
                .makeUpDay("2026-10-04", "X-HUIFANG-WORKS-LIKE:WEDNESDAY")
                .serviceHours();

        assertThat(time.windows(shanghai("2026-10-04T00:00"), shanghai("2026-10-06T00:00")))
                .containsExactly(new Window(shanghai("2026-10-04T22:00"), shanghai("2026-10-05T08:00")));
    }

    @Test
    void standsStillOnHolidays() {
        var time = CalendarText.in(SHANGHAI)
                .openOnWeekdays("09:00-18:00")
                .holiday("2026-10-06", "2026-10-07")
                .serviceHours();

        assertThat(time.due(shanghai("2026-10-05T17:00"), hours(2))).isEqualTo(shanghai("2026-10-08T10:00"));
    }

    @Test
    void countsMakeUpDaysWithTheWindowsOfTheWeekdayTheyName() {
        var text = CalendarText.in(SHANGHAI)
                .openOnWeekdays("09:00-18:00")
                .open(FRIDAY, "10:00-16:00")
                .makeUpDay("2026-10-10")
                .makeUpDay("2026-10-11", "X-HUIFANG-WORKS-LIKE:FRIDAY")
                .makeUpDay("2026-10-17", "X-HUIFANG-HOURS:09:00-10:00,13:00-14:00");

        assertThat(text.serviceHours().windows(shanghai("2026-10-10T00:00"), shanghai("2026-10-12T00:00")))
                .containsExactly(
                        new Window(shanghai("2026-10-10T09:00"), shanghai("2026-10-10T18:00")),
                        new Window(shanghai("2026-10-11T10:00"), shanghai("2026-10-11T16:00")));
        assertThat(text.serviceHours().elapsed(shanghai("2026-10-17T00:00"), shanghai("2026-10-18T00:00")))
                .isEqualTo(hours(2));
    }

    @Test
    void countsWorkingDaysFromMidnightToMidnight() {
        var time = CalendarText.in(SHANGHAI)
                .openOnWeekdays("09:00-18:00")
                .holiday("2026-10-06")
                .makeUpDay("2026-10-10")
                .read()
                .counting(CountedHours.WORKING_DAYS);

        assertThat(time.due(shanghai("2026-10-05T15:00"), Duration.ofDays(2))).isEqualTo(shanghai("2026-10-08T15:00"));
        assertThat(time.due(shanghai("2026-10-09T15:00"), Duration.ofDays(2))).isEqualTo(shanghai("2026-10-12T15:00"));
        assertThat(time.due(shanghai("2026-10-11T15:00"), Duration.ofDays(1))).isEqualTo(shanghai("2026-10-13T00:00"));
    }

    @Test
    void saysThatNothingWillEverBeDueInsteadOfSearchingForEver() {
        var minute =
                """
                region: xx
                name: One minute a week
                zone: Asia/Shanghai
                week:
                  monday: ["09:00-09:01"]
                """;
        var time = new CalendarSource(minute, Map.of()).read().counting(CountedHours.SERVICE_HOURS);

        assertThatThrownBy(() -> time.due(shanghai("2026-10-05T10:00"), hours(9)))
                .isInstanceOf(NoWorkingTime.class)
                .hasMessage(
                        "Calendar xx has less than PT9H of SERVICE_HOURS in the ten years after 2026-10-05T02:00:00Z.");
    }

    @ParameterizedTest
    @EnumSource
    void countsOnlyForwards(CountedHours hours) {
        var time = CalendarText.in(SHANGHAI).openDaily("09:00-17:00").read().counting(hours);
        var noon = shanghai("2026-10-05T12:00");

        assertThat(time.windows(noon, noon)).isEmpty();
        assertThat(time.elapsed(noon, noon)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> time.elapsed(noon, noon.minusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> time.windows(noon, noon.minusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> time.due(noon, Duration.ofNanos(-1)));
    }
}
