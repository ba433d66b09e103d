package org.huifang.insight.indicator;

import org.huifang.workflow.Refusal;

/** Days that are no period figures can be told of. */
public class InvalidPeriod extends Refusal {

    InvalidPeriod(String chinese, String english) {
        super(chinese, english);
    }
}
