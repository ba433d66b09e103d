package org.huifang.insight.warning.chart;

/**
 * The cumulative sum for counts, tuned to one ratio: evidence for "the rate is {@code ratio} times the expected one" over "it is as
 * expected", in natural logarithms of their likelihoods. Never below 0, so that long quiet times do not hide a rise.
 *
 * @param ratio of the rate to be seen to the expected one, above 1
 */
public record Cusum(double ratio) {

    /**
     * Count at which the evidence neither rises nor falls: k = (m1 - m0) / (ln m1 - ln m0), Lucas, Technometrics 27 (1985).
     *
     * @param expected count, positive
     */
    public double reference(double expected) {
        return (ratio - 1) * expected / Math.log(ratio);
    }

    /**
     * @param counts oldest first
     * @param expected for each of them; exposure may vary
     * @param dispersion variance by mean: evidence counts so much less
     */
    public double newest(int[] counts, double[] expected, double dispersion) {
        var sum = 0.0;
        for (var at = 0; at < counts.length; at++) {
            sum = Math.max(0, sum + Math.log(ratio) * (counts[at] - reference(expected[at])) / dispersion);
        }
        return sum;
    }
}
