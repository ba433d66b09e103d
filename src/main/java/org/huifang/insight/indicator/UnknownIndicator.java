package org.huifang.insight.indicator;

import org.huifang.workflow.Refusal;

/** There is no such indicator. */
public class UnknownIndicator extends Refusal {

    UnknownIndicator() {
        super("没有这个指标", "There is no such indicator.");
    }
}
