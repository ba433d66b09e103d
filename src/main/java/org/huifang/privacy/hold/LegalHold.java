package org.huifang.privacy.hold;

import java.time.Instant;
import java.util.UUID;

/**
 * Keeps all that is said in a case, whatever the time and whoever asks, until it ends or is released.
 *
 * @param placedBy id of an actor
 * @param releasedBy null while nobody has
 */
public record LegalHold(
        UUID id,
        String caseNumber,
        Reason reason,
        String placedBy,
        Instant placedAt,
        Instant untilAt,
        String releasedBy,
        Instant releasedAt) {

    /** A code: nothing about a person is written down here. */
    public enum Reason {
        LAWSUIT,
        REGULATOR,
        POLICE,
        CLAIM,
        AUDIT
    }
}
