package org.huifang.insight.dashboard;

import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicator;
import org.huifang.insight.indicator.Period;

/**
 * Which facts are asked for behind a figure.
 *
 * @param which all, those with what is asked for, or those without
 * @param by what figures were told apart by
 * @param value of that dimension, empty for "not known"
 */
public record Drill(Indicator indicator, Period period, Indicator.Drill which, Dimension by, String value) {

    /** @throws InvalidDrill when the facts of the indicator know no such dimension */
    public Drill {
        if (by != Dimension.ALL && !known(indicator, by)) {
            throw new InvalidDrill("by：这个指标不按此分组", "by: this indicator is not told apart by it.");
        }
    }

    private static boolean known(Indicator indicator, Dimension by) {
        return switch (indicator.day().fact()) {
            case "contact" -> by == Dimension.CUSTOMER_TYPE || by == Dimension.REGION || by == Dimension.AGENT;
            case "answer" -> by.column() != null;
            default -> true;
        };
    }
}
