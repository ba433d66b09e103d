package org.huifang.insight.warning.chart;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** How likely a count is that is so large or larger. */
public final class CountTail {

    /** Below this, counts scatter as a Poisson variable does. */
    private static final double POISSON = 1.000_1;

    private CountTail() {}

    /**
     * @param mean expected count, positive
     * @param dispersion variance by mean; up to 1 the count is Poisson, above it negative binomial
     * @return probability of {@code count} or more
     */
    public static double atLeast(long count, double mean, double dispersion) {
        if (count <= 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        return dispersion <= POISSON
                ? Gamma.regularizedGammaP(count, mean)
                : Beta.regularizedBeta(1 - 1 / dispersion, count, mean / (dispersion - 1));
    }

    /**
     * One probability out of two about the same thing, after Simes (Biometrika 73, 1986): small when either is very small, or
     * when both are small.
     */
    public static double either(double one, double other) {
        return Math.min(1, Math.min(2 * Math.min(one, other), Math.max(one, other)));
    }
}
