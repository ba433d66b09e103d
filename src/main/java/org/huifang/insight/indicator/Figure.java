package org.huifang.insight.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An indicator with its value.
 *
 * @param counted days that are old enough to count; null when none is
 * @param before the value of as many days just before
 */
public record Figure(Indicator indicator, Period counted, Estimate estimate, Estimate before) {

    /** Null where there is no target, or no value. */
    @JsonProperty
    public Boolean onTarget() {
        return indicator.keeps(estimate);
    }
}
