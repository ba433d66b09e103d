package org.huifang.insight.indicator;

/** Days that no figures can be told of. */
public class InvalidPeriod extends RuntimeException {

    InvalidPeriod(String message) {
        super(message);
    }
}
