package org.huifang.insight.analysis.sample;

import java.time.LocalDate;
import org.huifang.insight.indicator.Dimension;

/**
 * A complaint as analyses see it.
 *
 * @param values by the order of {@link Measure}, not a number where nothing is known
 */
public record CaseRow(
        LocalDate day,
        String customerType,
        String region,
        String outlet,
        String category,
        String channel,
        double[] values) {

    /** Not a number where nothing is known. */
    public double value(Measure measure) {
        return values[measure.ordinal()];
    }

    public boolean knows(Measure measure) {
        return !Double.isNaN(value(measure));
    }

    /** The value of a dimension, empty where it is not known. */
    public String group(Dimension dimension) {
        return switch (dimension) {
            case CUSTOMER_TYPE -> customerType;
            case REGION -> region;
            case OUTLET -> outlet;
            case CATEGORY -> category;
            case CHANNEL -> channel;
            default -> throw new IllegalArgumentException("Cases are not told apart by " + dimension + " here.");
        };
    }
}
