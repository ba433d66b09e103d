package org.huifang.channel.intake.webhook;

/** A mapping file that says nothing, or what cannot be done. */
class InvalidMapping extends RuntimeException {

    InvalidMapping(String file, String what) {
        super("The webhook mapping %s cannot be used: %s.".formatted(file, what));
    }
}
