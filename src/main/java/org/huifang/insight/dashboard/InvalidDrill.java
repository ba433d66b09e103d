package org.huifang.insight.dashboard;

/** A list that cannot be made. */
public class InvalidDrill extends RuntimeException {

    InvalidDrill(String message) {
        super(message);
    }
}
