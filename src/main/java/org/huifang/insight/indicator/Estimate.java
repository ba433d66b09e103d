package org.huifang.insight.indicator;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value with what it is worth.
 *
 * @param n sample: always shown
 * @param numerator null where there is none, such as of a median
 * @param denominator null where there is none
 * @param value null where nothing was counted, or hidden because the sample is too small
 * @param low lower end of the 95 % interval, null with the value or where there is none
 * @param high upper end
 */
public record Estimate(
        long n, Double numerator, Double denominator, Double value, Double low, Double high, Worth worth) {

    /** Samples under this are hidden: they would name single cases (S0-14; domain rule of this house). */
    static final int SHOWN_FROM = 10;

    /** Samples under this are told as indicative, and nobody is ranked by them. */
    public static final int SOUND_FROM = 30;

    private static final double MINUTES = 60;

    /** What a sample is worth. */
    public enum Worth {
        HIDDEN,
        INDICATIVE,
        SOUND
    }

    static Estimate of(long n, Double numerator, Double denominator, double value, Range range) {
        return new Estimate(n, numerator, denominator, value, range.low(), range.high(), Worth.SOUND).byItsSample();
    }

    /** Counted in full, so that no sample is too small. */
    static Estimate counted(long n, Double numerator, Double denominator, double value, Range range) {
        return new Estimate(n, numerator, denominator, value, range.low(), range.high(), Worth.SOUND);
    }

    /** A share of n in per cent; nothing of none. */
    public static Estimate ofShare(long hits, long n) {
        return of(Formula.SHARE, new Sums(n, hits, 0, BigDecimal.ZERO, new TreeMap<>()), 1);
    }

    /** A net promoter score of n answers, from -100 to 100; nothing of none. */
    public static Estimate ofNetPromoters(long promoters, long detractors, long n) {
        return of(Formula.NET_PROMOTERS, new Sums(n, promoters, detractors, BigDecimal.ZERO, new TreeMap<>()), 1);
    }

    /** So many events in so much exposure, positive, by {@code scale} of it. */
    public static Estimate ofRate(long events, long exposure, double scale) {
        var counted = new Sums(events, 0, 0, BigDecimal.ZERO, new TreeMap<>());
        return Formula.RATE.of(counted, new Sums(exposure, 0, 0, BigDecimal.ZERO, new TreeMap<>()), scale);
    }

    /** A mean of n values; nothing of none. */
    public static Estimate ofMean(long n, long total, BigDecimal squares) {
        return of(Formula.MEAN, new Sums(n, 0, total, squares, new TreeMap<>()), 1);
    }

    /** The median of times counted in the classes of {@code insight.time_class}, in hours; nothing of none. */
    public static Estimate ofMedianHours(SortedMap<Integer, Long> classes) {
        var n = classes.values().stream().mapToLong(Long::longValue).sum();
        return of(Formula.MEDIAN, new Sums(n, 0, 0, BigDecimal.ZERO, classes), 1 / MINUTES);
    }

    private static Estimate of(Formula formula, Sums sums, double scale) {
        return sums.n() == 0 ? nothing() : formula.of(sums, Sums.NONE, scale);
    }

    static Estimate nothing() {
        return new Estimate(0, null, null, null, null, null, Worth.HIDDEN);
    }

    private Estimate byItsSample() {
        if (n < SHOWN_FROM) {
            return new Estimate(n, null, denominator, null, null, null, Worth.HIDDEN);
        }
        return n < SOUND_FROM ? new Estimate(n, numerator, denominator, value, low, high, Worth.INDICATIVE) : this;
    }

    /** The ends of an interval. */
    record Range(Double low, Double high) {

        static final Range NONE = new Range(null, null);

        Range times(double factor) {
            return low == null ? this : new Range(low * factor, high * factor);
        }
    }
}
