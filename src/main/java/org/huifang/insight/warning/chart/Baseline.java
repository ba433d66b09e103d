package org.huifang.insight.warning.chart;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is usual: a rate by exposure, a factor for each weekday, and how much days scatter beyond chance.
 *
 * @param rate counts by exposure
 * @param weekdays factor of each weekday, Monday first
 * @param beyond variance by mean beyond chance, as these days alone say: 0 for mere chance, and below it by chance
 * @param dispersion variance by mean, at least 1
 * @param counted expected counts the rate was learned from
 * @param points days it was learned from
 */
public record Baseline(double rate, double[] weekdays, double beyond, double dispersion, double counted, int points) {

    /** Variance that is left of a normal variable without its outer 5 % on each side. */
    private static final double LEFT_OF_VARIANCE = 0.63;

    /** Share of the days that is left out at each end, so that an outbreak in the past does not count as usual. */
    private static final double TRIMMED = 0.05;

    /** Counts of its own a weekday needs to weigh as much as "like any other day". */
    private static final double WEEKDAY_WEIGHT = 20;

    private static final int WEEK = 7;

    /**
     * @param least days needed
     * @return empty when there are fewer days with exposure, or nothing was ever counted
     */
    public static Optional<Baseline> of(List<DayCount> history, int least) {
        var days = history.stream().filter(day -> day.exposure() > 0).toList();
        var counts = days.stream().mapToLong(DayCount::count).sum();
        if (days.size() < least || counts == 0) {
            return Optional.empty();
        }
        var rate = counts / days.stream().mapToDouble(DayCount::exposure).sum();
        var weekdays = weekdays(days, rate);
        var kept = withoutOutliers(days, rate, weekdays);
        var expected =
                kept.stream().mapToDouble(day -> usual(day, rate, weekdays)).sum();
        var trimmedRate = rate * kept.stream().mapToLong(DayCount::count).sum() / expected;
        var beyond = beyondChance(kept, rate, weekdays);
        var alone = new Baseline(trimmedRate, weekdays, beyond, 1, expected, kept.size());
        return Optional.of(Scatter.of(List.of(alone)).appliedTo(alone));
    }

    private static double[] weekdays(List<DayCount> days, double rate) {
        var counted = new double[WEEK];
        var expected = new double[WEEK];
        for (var day : days) {
            counted[index(day.weekday())] += day.count();
            expected[index(day.weekday())] += rate * day.exposure();
        }
        var factors = new double[WEEK];
        Arrays.setAll(factors, day -> (counted[day] + WEEKDAY_WEIGHT) / (expected[day] + WEEKDAY_WEIGHT));
        return factors;
    }

    private static List<DayCount> withoutOutliers(List<DayCount> days, double rate, double[] weekdays) {
        var cut = (int) Math.round(days.size() * TRIMMED);
        var sorted = days.stream()
                .sorted(Comparator.comparingDouble(day -> deviation(day, rate, weekdays)))
                .toList();
        return sorted.subList(cut, sorted.size() - cut);
    }

    /** Each weekday's factor was learned from the same days, which makes them look calmer than they are. */
    private static double beyondChance(List<DayCount> kept, double rate, double[] weekdays) {
        var squares = kept.stream()
                .mapToDouble(day -> Math.pow(deviation(day, rate, weekdays), 2))
                .sum();
        return squares / (kept.size() - WEEK) / LEFT_OF_VARIANCE - 1;
    }

    private static double deviation(DayCount day, double rate, double[] weekdays) {
        var usual = usual(day, rate, weekdays);
        return (day.count() - usual) / Math.sqrt(usual);
    }

    private static double usual(DayCount day, double rate, double[] weekdays) {
        return rate * day.exposure() * weekdays[index(day.weekday())];
    }

    private static int index(DayOfWeek weekday) {
        return weekday.getValue() - 1;
    }

    /** Complaints of a usual day. */
    double mean() {
        return counted / points;
    }

    Baseline withDispersion(double other) {
        return new Baseline(rate, weekdays, beyond, other, counted, points);
    }

    /** Expected count of a day; positive when its exposure is. */
    public double expected(DayCount day) {
        return usual(day, rate, weekdays);
    }

    /** Variance by mean of a new count: scatter of days, and that the rate itself is only known so well. */
    public double dispersionOf(double expected) {
        return dispersion * (1 + expected / counted);
    }
}
