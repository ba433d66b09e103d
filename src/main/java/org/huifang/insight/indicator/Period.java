package org.huifang.insight.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.huifang.home.AskedDay;

/**
 * Days of the courier's home zone, both ends among them.
 */
public record Period(LocalDate from, LocalDate until) {

    /** Three years and the day they end on. */
    private static final int LONGEST_DAYS = 1_097;

    /** @throws InvalidPeriod when the last day lies before the first, or they are too many */
    public Period {
        if (until.isBefore(from)) {
            throw new InvalidPeriod("until：结束日期早于开始日期", "until: the last day lies before the first.");
        }
        if (ChronoUnit.DAYS.between(from, until) >= LONGEST_DAYS) {
            throw new InvalidPeriod("until：期间最长三年", "until: three years is the longest period.");
        }
    }

    /**
     * What somebody asked for; up to today, and so many days long, where nothing is said.
     *
     * @throws InvalidPeriod when the last day lies before the first, they are too many, or lie where nobody may ask
     */
    public static Period asked(LocalDate from, LocalDate until, LocalDate today, int usualDays) {
        if (AskedDay.isBeyond(from) || AskedDay.isBeyond(until)) {
            throw new InvalidPeriod(AskedDay.CHINESE, AskedDay.ENGLISH);
        }
        var last = until == null ? today : until;
        return new Period(from == null ? last.minusDays(usualDays - 1L) : from, last);
    }

    public static Period lastDays(LocalDate today, int days) {
        return new Period(today.minusDays(days - 1L), today);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** As many days just before. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** The days of it that lie at least so many days back; null when none does. */
    public Period matureOn(LocalDate today, int days) {
        var last = today.minusDays(days);
        if (!last.isBefore(until)) {
            return this;
        }
        return last.isBefore(from) ? null : new Period(from, last);
    }

    /** The months that lie in it from their first day to their last; empty where none does. */
    Optional<Period> wholeMonths() {
        var first = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
        var behind = until.plusDays(1);
        var last = behind.getDayOfMonth() == 1 ? until : until.withDayOfMonth(1).minusDays(1);
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    /** Steps of a trend: about as many points as can be told apart. */
    public Grain grain() {
        return days() <= 45 ? Grain.DAY : days() <= 200 ? Grain.WEEK : Grain.MONTH;
    }

    /** Steps of time; weeks begin on Monday. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH;

        /** The first day of the step the day lies in. */
        public LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        public LocalDate endOf(LocalDate start) {
            return switch (this) {
                case DAY -> start;
                case WEEK -> start.plusDays(6);
                case MONTH -> start.with(TemporalAdjusters.lastDayOfMonth());
            };
        }
    }
}
