package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The calendars that come with Huifang, held to what was announced, each date written out once more. */
class ShippedCalendarsTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Map<String, BusinessCalendar> CALENDARS =
            CalendarFolder.shipped().sources().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().read()));

    private static BusinessCalendar calendar(String region) {
        return CALENDARS.get(region);
    }

    /** Days that are not as their weekday says: {@code 01-01..01-03} for several. */
    private static Set<LocalDate> days(int year, String... ranges) {
        return Stream.of(ranges)
                .flatMap(range -> {
                    var ends = range.split("\\.\\.");
                    var first = LocalDate.parse(year + "-" + ends[0]);
                    return first.datesUntil(
                            LocalDate.parse(year + "-" + ends[ends.length - 1]).plusDays(1));
                })
                .collect(Collectors.toSet());
    }

    private static List<LocalDate> workingDays(BusinessCalendar calendar, int year) {
        return daysOf(year).filter(day -> !calendar.windowsOn(day).isEmpty()).toList();
    }

    private static List<LocalDate> expected(int year, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        return daysOf(year)
                .filter(day ->
                        makeUpDays.contains(day) || !holidays.contains(day) && !WEEKEND.contains(day.getDayOfWeek()))
                .toList();
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    @Test
    void knowMainlandChina2026AsTheStateCouncilArrangedIt() {
        var holidays = days(
                2026,
                "01-01..01-03",
                "02-15..02-23",
                "04-04..04-06",
                "05-01..05-05",
                "06-19..06-21",
                "09-25..09-27",
                "10-01..10-07");
        var makeUpDays = days(2026, "01-04", "02-14", "02-28", "05-09", "09-20", "10-10");

        assertThat(holidays).hasSize(33);
        assertThat(workingDays(calendar("cn"), 2026))
                .isEqualTo(expected(2026, holidays, makeUpDays))
                .hasSize(248);
        assertThat(holidays)
                .allMatch(day -> calendar("cn").specialDay(day).orElseThrow().isHoliday());
    }

    @Test
    void knowMainlandChina2025AsTheStateCouncilArrangedIt() {
        var holidays =
                days(2025, "01-01", "01-28..02-04", "04-04..04-06", "05-01..05-05", "05-31..06-02", "10-01..10-08");
        var makeUpDays = days(2025, "01-26", "02-08", "04-27", "09-28", "10-11");

        assertThat(holidays).hasSize(28);
        assertThat(workingDays(calendar("cn"), 2025))
                .isEqualTo(expected(2025, holidays, makeUpDays))
                .hasSize(248);
    }

    @Test
    void knowHongKong2026AsGazetted() {
        var holidays = days(
                2026,
                "01-01",
                "02-17..02-19",
                "04-03..04-04",
                "04-06..04-07",
                "05-01",
                "05-25",
                "06-19",
                "07-01",
                "09-26",
                "10-01",
                "10-19",
                "12-25..12-26");

        assertThat(holidays).hasSize(17);
        assertThat(workingDays(calendar("hk"), 2026)).isEqualTo(expected(2026, holidays, Set.of()));
    }

    @Test
    void nameEverySpecialDayInBothLanguages() {
        assertThat(CALENDARS).containsOnlyKeys("cn", "hk");
        CALENDARS.values().forEach(calendar -> assertThat(Stream.of(2025, 2026)
                        .flatMap(ShippedCalendarsTest::daysOf)
                        .flatMap(day -> calendar.specialDay(day).stream()))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.name()).matches("\\p{IsHan}+(、\\p{IsHan}+)? [A-Z].*")));
    }

    @Test
    void countTwoWorkingDaysAcrossTheNationalDayOf2026() {
        var start = Instant.parse("2026-09-30T09:00:00Z");

        assertThat(calendar("cn").counting(CountedHours.WORKING_DAYS).due(start, Duration.ofDays(2)))
                .isEqualTo(Instant.parse("2026-10-09T09:00:00Z"));
        assertThat(calendar("cn").counting(CountedHours.SERVICE_HOURS).due(start, Duration.ofHours(4)))
                .isEqualTo(Instant.parse("2026-10-08T02:00:00Z"));
    }

    @Test
    void answerQuicklyOnceWarm() {
        var time = calendar("cn").counting(CountedHours.SERVICE_HOURS);
        var start = Instant.parse("2026-09-30T09:00:00Z");
        var began = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            time.due(start.plusSeconds(i), Duration.ofDays(7));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
}
