package org.huifang.sla.change;

/** There is no such change of deadlines. */
public class UnknownChange extends RuntimeException {

    UnknownChange() {
        super("There is no such change.");
    }
}
