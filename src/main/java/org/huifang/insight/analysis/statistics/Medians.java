package org.huifang.insight.analysis.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.huifang.insight.warning.chart.Interval;

/** Values of two groups: by how much the medians differ, and whether one group's values lie higher than chance explains. */
public final class Medians {

    private static final double Z = 1.959_963_985;

    private Medians() {}

    /** The interval of one median, see {@link #difference}; none below five values. */
    public static Interval interval(double[] values) {
        var half = Z * Math.sqrt(variance(values));
        var median = median(values);
        return new Interval(median - half, median + half);
    }

    public static double median(double[] values) {
        return Spread.of(values).percentile(50);
    }

    /**
     * By how much the median of the first lies above that of the second, at 95 %: Price and Bonett, Journal of Statistical Computation
     * and Simulation 72 (2002), which holds for skewed values and unequal spreads.
     */
    public static Interval difference(double[] first, double[] second) {
        var half = Z * Math.sqrt(variance(first) + variance(second));
        var difference = median(first) - median(second);
        return new Interval(difference - half, difference + half);
    }

    private static double variance(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        var rank = Math.max(1, (int) Math.round((n + 1) / 2.0 - Math.sqrt(n)));
        var tail = 2 * new BinomialDistribution(n, 0.5).cumulativeProbability(rank - 1);
        var z = new NormalDistribution().inverseCumulativeProbability(1 - tail / 2);
        var error = (sorted[n - rank] - sorted[rank - 1]) / (2 * z);
        return error * error;
    }

    /** Probability of ranks as far apart as these if both groups were alike: Mann and Whitney, with ties. */
    public static double chance(double[] first, double[] second) {
        if (isConstant(first) && isConstant(second) && first[0] == second[0]) {
            return 1;
        }
        return new MannWhitneyUTest().mannWhitneyUTest(first, second);
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
