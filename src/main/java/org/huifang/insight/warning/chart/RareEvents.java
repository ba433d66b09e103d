package org.huifang.insight.warning.chart;

import java.util.stream.LongStream;
import org.hipparchus.special.Beta;

/**
 * The g-chart: how many ordinary things lie between rare events, where there is too little to count per day (Benneyan, Health Care
 * Management Science 4, 2001). The gaps are geometric.
 *
 * @param meanGap things without the event between two events, usually
 */
public record RareEvents(double meanGap) {

    /** Three standard deviations around the usual gap; the lower limit of such a chart is nearly always 0. */
    public Interval limits() {
        var three = 3 * Math.sqrt(meanGap * (meanGap + 1));
        return new Interval(Math.max(0, meanGap - three), meanGap + three);
    }

    /**
     * @param gaps the newest ones
     * @return probability that so many gaps are together so short or shorter
     */
    public double chanceOfComingSoSoon(long... gaps) {
        var together = LongStream.of(gaps).sum();
        return Beta.regularizedBeta(1 / (1 + meanGap), gaps.length, together + 1.0);
    }
}
