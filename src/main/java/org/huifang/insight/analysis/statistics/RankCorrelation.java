package org.huifang.insight.analysis.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.huifang.insight.warning.chart.Interval;

/**
 * Whether two measures rise together: Spearman's coefficient from -1 to 1, which asks for order only and so bears long tails.
 *
 * @param interval 95 %, by Fisher's z with the variance of Bonett and Wright, Psychometrika 65 (2000)
 * @param chance that there is nothing, by Student's t
 */
public record RankCorrelation(int n, double coefficient, Interval interval, double chance) {

    private static final double Z = 1.959_963_985;
    private static final double NEARLY_ONE = 0.999_999;

    /** @param first as many as second, at least four; null where one of them is the same throughout */
    public static RankCorrelation of(double[] first, double[] second) {
        var n = first.length;
        var coefficient = new SpearmansCorrelation().correlation(first, second);
        if (Double.isNaN(coefficient)) {
            return null;
        }
        var bounded = Math.max(-NEARLY_ONE, Math.min(NEARLY_ONE, coefficient));
        var centre = Math.log((1 + bounded) / (1 - bounded)) / 2;
        var half = Z * Math.sqrt((1 + bounded * bounded / 2) / (n - 3));
        var t = Math.abs(bounded) * Math.sqrt((n - 2) / (1 - bounded * bounded));
        return new RankCorrelation(
                n,
                coefficient,
                new Interval(Math.tanh(centre - half), Math.tanh(centre + half)),
                2 * new TDistribution(n - 2.0).cumulativeProbability(-t));
    }
}
