package org.huifang.insight.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.huifang.insight.indicator.Estimate.Range;

/** 95 % intervals of what is counted. */
final class Intervals {

    private static final double BELOW = 0.025;
    private static final double ABOVE = 0.975;
    private static final double Z = new NormalDistribution().inverseCumulativeProbability(ABOVE);

    private Intervals() {}

    /** Of a share, by Wilson (1927): holds for small samples and shares near 0 and 1. */
    static Range wilson(long hits, long n) {
        var share = (double) hits / n;
        var centre = share + Z * Z / (2 * n);
        var half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        var whole = 1 + Z * Z / n;
        return new Range(Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole));
    }

    /** Of a net promoter score from -1 to 1, by adjusted Wald (Rocks 2016): three answers more, spread evenly. */
    static Range netPromoters(long promoters, long detractors, long n) {
        var all = n + 3.0;
        var up = (promoters + 0.75) / all;
        var down = (detractors + 0.75) / all;
        var half = Z * Math.sqrt((up + down - (up - down) * (up - down)) / all);
        return new Range(Math.max(-1, up - down - half), Math.min(1, up - down + half));
    }

    /** Of a mean, by Student's t; none for a single value. */
    static Range mean(long n, long total, BigDecimal squares) {
        if (n < 2) {
            return Range.NONE;
        }
        var half = new TDistribution(n - 1.0).inverseCumulativeProbability(ABOVE)
                * Math.sqrt(variance(n, total, squares) / n);
        var mean = (double) total / n;
        return new Range(mean - half, mean + half);
    }

    private static double variance(long n, long total, BigDecimal squares) {
        var sum = BigDecimal.valueOf(total);
        var spread = squares.subtract(sum.multiply(sum).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64));
        return Math.max(0, spread.doubleValue()) / (n - 1);
    }

    /** Of a number of events, exact by Poisson. */
    static Range events(long count) {
        var low = count == 0 ? 0 : new ChiSquaredDistribution(2.0 * count).inverseCumulativeProbability(BELOW) / 2;
        return new Range(low, new ChiSquaredDistribution(2.0 * count + 2).inverseCumulativeProbability(ABOVE) / 2);
    }

    /** Of a sum of amounts whose number is left to chance: its variance is the sum of the squares (compound Poisson). */
    static Range sum(long total, BigDecimal squares) {
        var half = Z * Math.sqrt(squares.doubleValue());
        return new Range(Math.max(0, total - half), total + half);
    }

    /** Ranks between which the quantile of n values lies, by the normal approximation of the binomial. */
    static Range ranks(long n, double quantile) {
        var half = Z * Math.sqrt(n * quantile * (1 - quantile));
        return new Range(Math.max(0, n * quantile - half), Math.min(n, n * quantile + half));
    }
}
