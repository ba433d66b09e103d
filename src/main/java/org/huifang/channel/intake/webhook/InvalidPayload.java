package org.huifang.channel.intake.webhook;

/** A signed body that its mapping makes no message of. Names fields, never what is in them. */
class InvalidPayload extends RuntimeException {

    InvalidPayload(String what) {
        super(what);
    }
}
