package org.huifang.insight.analysis.statistics;

import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.hipparchus.stat.inference.AlternativeHypothesis;
import org.hipparchus.stat.inference.BinomialTest;
import org.hipparchus.stat.inference.ChiSquareTest;

/** How likely chance alone is to give what was counted. */
public final class Chances {

    /** Below this expected count, Pearson's approximation is replaced by Fisher's exact test (Cochran 1954). */
    private static final double FEW = 5;

    private static final double ALIKE = 1 + 1e-7;

    private Chances() {}

    /** Of two shares of one size: Pearson's chi-squared test without correction; Fisher's exact test where few are expected. */
    public static double ofShares(long hits, long n, long otherHits, long otherN) {
        var all = n + otherN;
        var found = hits + otherHits;
        if (found == 0 || found == all) {
            return 1;
        }
        var least = (double) Math.min(n, otherN) * Math.min(found, all - found) / all;
        if (least < FEW) {
            return fisher((int) hits, (int) n, (int) found, (int) all);
        }
        return new ChiSquareTest().chiSquareTest(new long[][] {{hits, n - hits}, {otherHits, otherN - otherHits}});
    }

    private static double fisher(int hits, int n, int found, int all) {
        var distribution = new HypergeometricDistribution(all, found, n);
        var seen = distribution.probability(hits) * ALIKE;
        var likely = IntStream.rangeClosed(Math.max(0, n + found - all), Math.min(n, found))
                .mapToDouble(distribution::probability)
                .filter(probability -> probability <= seen)
                .sum();
        return Math.min(1, likely);
    }

    /** Of two counts of one rate: given their sum, the first is binomial (Przyborowski and Wilenski, Biometrika 31, 1940). */
    public static double ofRates(long count, double exposure, long other, double otherExposure) {
        if (count + other == 0) {
            return 1;
        }
        return new BinomialTest()
                .binomialTest(
                        (int) (count + other),
                        (int) count,
                        exposure / (exposure + otherExposure),
                        AlternativeHypothesis.TWO_SIDED);
    }

    /** Of a count that low or lower, with the rate of the time before; one-sided. */
    public static double ofDrop(long count, double exposure, long before, double exposureBefore) {
        return new BinomialDistribution((int) (count + before), exposure / (exposure + exposureBefore))
                .cumulativeProbability((int) count);
    }

    /** Probabilities of many comparisons made at once, each raised so that all hold together: Holm, Scand. J. Statist. 6 (1979). */
    public static double[] together(double[] probabilities) {
        var order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((one, other) -> Double.compare(probabilities[one], probabilities[other]))
                .toList();
        var raised = new double[probabilities.length];
        var least = 0.0;
        for (var rank = 0; rank < order.size(); rank++) {
            least = Math.max(least, probabilities[order.get(rank)] * (probabilities.length - rank));
            raised[order.get(rank)] = Math.min(1, least);
        }
        return raised;
    }
}
