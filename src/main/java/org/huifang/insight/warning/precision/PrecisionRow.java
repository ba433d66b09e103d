package org.huifang.insight.warning.precision;

import org.huifang.insight.warning.chart.Interval;
import org.huifang.insight.warning.chart.Shares;
import org.huifang.insight.warning.signal.Level;

/**
 * Warnings of one rule and level.
 *
 * @param hits that were right
 * @param falseAlarms that were not
 * @param open of which nobody knows yet
 * @param explained by a known event; neither right nor wrong
 */
public record PrecisionRow(String rule, Level level, long hits, long falseAlarms, long open, long explained) {

    /** Share of right ones; null when none is judged. */
    public Double getPrecision() {
        return judged() == 0 ? null : (double) hits / judged();
    }

    /** Wilson's interval of 95 %. */
    public Interval getInterval() {
        return Shares.wilson(hits, judged());
    }

    private long judged() {
        return hits + falseAlarms;
    }
}
