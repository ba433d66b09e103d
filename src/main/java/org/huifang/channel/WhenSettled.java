package org.huifang.channel;

/** Wants to know what became of a message. Called in the transaction that settles it, before the case is locked. */
public interface WhenSettled {

    enum Fate {
        DELIVERED,
        /** The contact policy stopped it. */
        SUPPRESSED,
        /** No channel delivered it. */
        UNDELIVERABLE,
        GIVEN_BY_HAND
    }

    void settled(OutboundMessage message, Fate fate);
}
