package org.huifang.insight.analysis.question;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.analysis.statistics.Chances;
import org.huifang.insight.analysis.statistics.Medians;
import org.huifang.insight.warning.chart.Interval;
import org.huifang.insight.warning.chart.Shares;

/**
 * One group beside others.
 *
 * @param own values of the group, at least ten
 * @param others values it is compared with, at least ten
 */
record Contrast(String name, String against, Measure measure, double[] own, double[] others) {

    /**
     * With the others judged at the same time.
     *
     * @param chance probability of such a difference by chance, raised for the number of comparisons
     */
    record Judged(Contrast contrast, double chance) {

        boolean found() {
            return chance < Numbers.FOUND;
        }
    }

    static List<Judged> judge(List<Contrast> contrasts) {
        var together = Chances.together(
                contrasts.stream().mapToDouble(Contrast::chance).toArray());
        return IntStream.range(0, contrasts.size())
                .mapToObj(index -> new Judged(contrasts.get(index), together[index]))
                .toList();
    }

    double value() {
        return middle(own);
    }

    double otherValue() {
        return middle(others);
    }

    double difference() {
        return value() - otherValue();
    }

    private double middle(double[] values) {
        return measure.isShare() ? Arrays.stream(values).average().orElse(0) : Medians.median(values);
    }

    Interval interval() {
        return measure.isShare()
                ? Shares.difference(hits(others), others.length, hits(own), own.length)
                : Medians.difference(own, others);
    }

    private double chance() {
        return measure.isShare()
                ? Chances.ofShares(hits(own), own.length, hits(others), others.length)
                : Medians.chance(own, others);
    }

    private static long hits(double[] values) {
        return Math.round(Arrays.stream(values).sum());
    }
}
