package org.huifang.insight.indicator;

/** There is no such indicator. */
public class UnknownIndicator extends RuntimeException {

    UnknownIndicator() {
        super("There is no such indicator.");
    }
}
