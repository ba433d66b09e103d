package org.huifang.insight.warning.chart;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** Two rates of counts with their exposures: how many times the first the second is. */
public final class RateRatio {

    private static final double ONE_SIDE = 0.025;

    private RateRatio() {}

    /** Infinite or not a number when nothing was counted before. */
    public static double of(long before, double exposureBefore, long after, double exposureAfter) {
        return (after / exposureAfter) / (before / exposureBefore);
    }

    /**
     * The exact interval: given the sum, the second count is binomial (Przyborowski and Wilenski, Biometrika 31, 1940), with the
     * interval of Clopper and Pearson.
     */
    public static Interval interval(long before, double exposureBefore, long after, double exposureAfter) {
        var scale = exposureBefore / exposureAfter;
        var low = after == 0 ? 0 : quantile(ONE_SIDE, after, before + 1.0);
        var high = before == 0 ? 1 : quantile(1 - ONE_SIDE, after + 1.0, before);
        return new Interval(odds(low) * scale, odds(high) * scale);
    }

    private static double quantile(double share, double alpha, double beta) {
        return new BetaDistribution(alpha, beta).inverseCumulativeProbability(share);
    }

    private static double odds(double share) {
        return share >= 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }
}
