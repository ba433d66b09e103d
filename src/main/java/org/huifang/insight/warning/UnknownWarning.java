package org.huifang.insight.warning;

/** There is no warning of that number. */
public class UnknownWarning extends RuntimeException {

    UnknownWarning() {
        super("There is no such warning.");
    }
}
