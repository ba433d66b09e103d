package org.huifang.improvement;

/** There is no improvement action of that number. */
public class UnknownImprovement extends RuntimeException {

    UnknownImprovement() {
        super("There is no such improvement action.");
    }
}
