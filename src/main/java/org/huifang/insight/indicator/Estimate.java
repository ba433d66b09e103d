package org.huifang.insight.indicator;

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
