package org.huifang.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random calendars, and random instants around the days on which calendars break. */
class CalendarPlans extends DomainContextBase {

    /** A calendar with the day around which its holidays lie. */
    record Around(LocalDate day, CalendarPlan plan) {}

    /** Times of day that ask for trouble: clocks change at 0, 1, 2 and 3 o'clock. */
    private static final int STEP = 15;

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Asia/Shanghai",
            "UTC",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/Havana",
            "Africa/Casablanca",
            "Pacific/Chatham");

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 2, 14),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2027, 12, 31));

    @Provide
    Arbitrary<Around> plans() {
        var days = Arbitraries.of(DAYS);
        var zones = Arbitraries.of(ZONES).map(ZoneId::of);
        var offsets = Arbitraries.integers().between(-6, 9).set().ofMaxSize(5);
        var openDays = Arbitraries.of(DayOfWeek.class);
        var makeUps = Arbitraries.maps(Arbitraries.integers().between(-6, 9), openDays)
                .ofMaxSize(4);
        return Combinators.combine(days, zones, week(), offsets, makeUps)
                .as((day, zone, week, closed, open) -> new Around(day, plan(day, zone, week, closed, open)))
                .withoutEdgeCases();
    }

    private static CalendarPlan plan(
            LocalDate day,
            ZoneId zone,
            Map<DayOfWeek, List<int[]>> week,
            Set<Integer> closed,
            Map<Integer, DayOfWeek> open) {
        var holidays = closed.stream().map(day::plusDays).collect(Collectors.toSet());
        var makeUpDays = open.entrySet().stream()
                .filter(entry -> !closed.contains(entry.getKey()) && week.containsKey(entry.getValue()))
                .collect(Collectors.toMap(entry -> day.plusDays(entry.getKey()), Map.Entry::getValue));
        return new CalendarPlan(zone, week, holidays, makeUpDays);
    }

    private static Arbitrary<Map<DayOfWeek, List<int[]>>> week() {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), day())
                .ofMinSize(1)
                .map(days -> apartFromNextDay(new EnumMap<>(days)));
    }

    private static Arbitrary<List<int[]>> day() {
        var whole = Arbitraries.just(List.of(new int[] {0, 1440}));
        var split = Arbitraries.integers()
                .between(0, 1440 / STEP)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(CalendarPlans::pairs);
        var toMidnight = Arbitraries.integers().between(0, 95).map(from -> List.of(new int[] {from * STEP, 1440}));
        var night = Combinators.combine(
                        Arbitraries.integers().between(64, 95),
                        Arbitraries.integers().between(97, 120))
                .as((from, to) -> List.of(new int[] {from * STEP, to * STEP}));
        return Arbitraries.frequencyOf(
                Tuple.of(1, whole), Tuple.of(4, split), Tuple.of(1, toMidnight), Tuple.of(2, night));
    }

    private static List<int[]> pairs(Set<Integer> times) {
        var sorted = times.stream().sorted().toList();
        var windows = new ArrayList<int[]>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            windows.add(new int[] {sorted.get(i) * STEP, sorted.get(i + 1) * STEP});
        }
        return windows;
    }

    /** A night that would run into the next day's windows ends at midnight, since such a week is refused. */
    private static Map<DayOfWeek, List<int[]>> apartFromNextDay(Map<DayOfWeek, List<int[]>> week) {
        week.replaceAll((day, windows) -> windows.stream()
                .map(window -> {
                    var next = week.getOrDefault(day.plus(1), List.of());
                    var meets = next.stream().anyMatch(other -> window[1] - 1440 > other[0]);
                    return meets ? new int[] {window[0], 1440} : window;
                })
                .toList());
        return week;
    }

    @Provide
    Arbitrary<CountedHours> hours() {
        return Arbitraries.frequency(
                Tuple.of(6, CountedHours.SERVICE_HOURS),
                Tuple.of(2, CountedHours.WORKING_DAYS),
                Tuple.of(1, CountedHours.CALENDAR));
    }

    /** From a day before until two days after, to the minute. */
    static Instant instant(Around around, int minute) {
        return around.day().atStartOfDay(around.plan().zone()).toInstant().plus(Duration.ofMinutes(minute - 1440));
    }
}
