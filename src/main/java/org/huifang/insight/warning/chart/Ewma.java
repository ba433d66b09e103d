package org.huifang.insight.warning.chart;

/**
 * The exponentially weighted moving average of standardised deviations, which sees small shifts that last.
 *
 * @param lambda weight of the newest point, 0 to 1; 0.2 with limits at 2.7 is the usual choice (Lucas and Saccucci, Technometrics 32,
 *     1990)
 */
public record Ewma(double lambda) {

    /**
     * @param deviations in standard deviations, oldest first
     * @return the newest average in its own standard deviations, to be compared with L
     */
    public double newest(double[] deviations) {
        var average = 0.0;
        for (var deviation : deviations) {
            average = lambda * deviation + (1 - lambda) * average;
        }
        return deviations.length == 0 ? 0 : average / deviationAfter(deviations.length);
    }

    /** Standard deviation of the average after so many points. */
    double deviationAfter(int points) {
        return Math.sqrt(lambda / (2 - lambda) * (1 - Math.pow(1 - lambda, 2.0 * points)));
    }
}
