package org.huifang.channel;

import java.time.Instant;

/**
 * Whether a message may go to the customer now.
 *
 * @param allowedAt when to ask again, for DEFER; null otherwise
 */
public record ContactVerdict(Verdict verdict, Instant allowedAt) {

    /** The answers of {@code dmn/contact-policy.dmn}. */
    public enum Verdict {
        PERMIT,
        DEFER,
        SUPPRESS
    }
}
