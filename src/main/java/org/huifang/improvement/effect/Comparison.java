package org.huifang.improvement.effect;

import org.huifang.improvement.ImprovementIndicator;
import org.huifang.insight.warning.chart.Interval;
import org.huifang.insight.warning.chart.RateRatio;
import org.huifang.insight.warning.chart.Shares;

/**
 * A figure before and after.
 *
 * @param hitsBefore complaints, or those of a share that hit; n: parcels or days, or all of a share
 */
public record Comparison(ImprovementIndicator indicator, long hitsBefore, long nBefore, long hitsAfter, long nAfter) {

    /** Null when there is nothing to compare. */
    public Double change() {
        if (nBefore == 0 || nAfter == 0 || indicator.isRate() && hitsBefore == 0) {
            return null;
        }
        return indicator.isRate()
                ? RateRatio.of(hitsBefore, nBefore, hitsAfter, nAfter)
                : (double) hitsAfter / nAfter - (double) hitsBefore / nBefore;
    }

    /** Null where {@link #change} is. */
    public Interval interval() {
        if (change() == null) {
            return null;
        }
        return indicator.isRate()
                ? RateRatio.interval(hitsBefore, nBefore, hitsAfter, nAfter)
                : Shares.difference(hitsBefore, nBefore, hitsAfter, nAfter);
    }
}
