package org.huifang.insight.indicator;

/**
 * An indicator with its value.
 *
 * @param counted days that are old enough to count; null when none is
 * @param before the value of as many days just before
 */
public record Figure(Indicator indicator, Period counted, Estimate estimate, Estimate before) {

    public Boolean onTarget() {
        return indicator.keeps(estimate);
    }
}
