package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.huifang.sla.calendar.CalendarPlans.Around;

/** What holds for every calendar, and that {@link MinuteOracle} says the same. */
@Domain(CalendarPlans.class)
@Domain(DomainContext.Global.class)
class WorkingTimePropertyTest {

    private static final long FOUR_DAYS = 4L * 24 * 60 * 60 * 1_000_000_000;
    private static final long DAY = 24L * 60 * 60 * 1_000_000_000;

    @Property(tries = 400)
    void agreesWithTheOracleOnWhatCounts(
            @ForAll Around around,
            @ForAll CountedHours hours,
            @ForAll @IntRange(max = 4320) int minute,
            @ForAll @IntRange(max = 8640) int length) {
        var from = CalendarPlans.instant(around, minute);
        var to = from.plus(Duration.ofMinutes(length));
        var oracle = new MinuteOracle(around.plan(), hours);
        var time = around.plan().read().counting(hours);

        assertThat(time.windows(from, to)).isEqualTo(oracle.windows(from, to));
        assertThat(time.elapsed(from, to)).isEqualTo(oracle.elapsed(from, to));
    }

    @Property(tries = 400)
    void agreesWithTheOracleOnWhenItIsDue(
            @ForAll Around around,
            @ForAll CountedHours hours,
            @ForAll @IntRange(max = 4320) int minute,
            @ForAll @IntRange(max = 900) int target) {
        var start = CalendarPlans.instant(around, minute);
        var length = Duration.ofMinutes(target);

        assertThat(around.plan().read().counting(hours).due(start, length))
                .isEqualTo(new MinuteOracle(around.plan(), hours).due(start, length));
    }

    @Property(tries = 250)
    void isDueNoEarlierWhenItStartsLaterOrTakesLonger(
            @ForAll Around around,
            @ForAll CountedHours hours,
            @ForAll @LongRange(max = FOUR_DAYS) long start,
            @ForAll @LongRange(max = FOUR_DAYS) long later,
            @ForAll @LongRange(max = DAY) long target,
            @ForAll @LongRange(max = DAY) long more) {
        var time = around.plan().read().counting(hours);
        var from = start(around, start);
        var due = time.due(from, Duration.ofNanos(target));

        assertThat(due).isAfterOrEqualTo(from);
        assertThat(time.due(from.plusNanos(later), Duration.ofNanos(target))).isAfterOrEqualTo(due);
        assertThat(time.due(from, Duration.ofNanos(target + more))).isAfterOrEqualTo(due);
        if (target > 0 && more > 0) {
            assertThat(time.due(from, Duration.ofNanos(target + more))).isAfter(due);
        }
    }

    @Property(tries = 250)
    void isDueAtTheSameInstantInOneGoOrInTwo(
            @ForAll Around around,
            @ForAll CountedHours hours,
            @ForAll @LongRange(max = FOUR_DAYS) long start,
            @ForAll @LongRange(max = DAY) long first,
            @ForAll @LongRange(max = DAY) long second) {
        var time = around.plan().read().counting(hours);
        var from = start(around, start);
        var inTwo = time.due(time.due(from, Duration.ofNanos(first)), Duration.ofNanos(second));

        assertThat(inTwo).isEqualTo(time.due(from, Duration.ofNanos(first + second)));
    }

    @Property(tries = 250)
    void countsUpToTheDueInstantExactlyTheTarget(
            @ForAll Around around,
            @ForAll CountedHours hours,
            @ForAll @LongRange(max = FOUR_DAYS) long start,
            @ForAll @LongRange(min = 1, max = DAY) long target) {
        var time = around.plan().read().counting(hours);
        var from = start(around, start);
        var due = time.due(from, Duration.ofNanos(target));

        assertThat(time.elapsed(from, due)).isEqualTo(Duration.ofNanos(target));
        assertThat(time.elapsed(from, due.minusNanos(1))).isEqualTo(Duration.ofNanos(target - 1));
    }

    @Property(tries = 250)
    void listsWindowsInOrderApartAndCompleteAndIsDueAtTheirEnds(
            @ForAll Around around,
            @ForAll CountedHours hours,
            @ForAll @LongRange(max = FOUR_DAYS) long start,
            @ForAll @LongRange(max = 3 * FOUR_DAYS) long length) {
        var time = around.plan().read().counting(hours);
        var from = start(around, start);
        var to = from.plusNanos(length);
        var before = from.minusNanos(1);
        var sum = Duration.ZERO;
        for (var window : time.windows(from, to)) {
            assertThat(window.from()).isAfter(before);
            before = window.to();
            sum = sum.plus(window.length());
            assertThat(time.due(from, sum)).isEqualTo(window.to());
        }

        assertThat(before).isBeforeOrEqualTo(to);
        assertThat(time.elapsed(from, to)).isEqualTo(sum);
    }

    private static Instant start(Around around, long nanos) {
        return CalendarPlans.instant(around, 0).plusNanos(nanos);
    }
}
