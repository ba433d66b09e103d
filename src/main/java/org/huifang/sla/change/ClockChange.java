package org.huifang.sla.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposed edit.
 *
 * @param region of the calendar; null for the policy
 * @param version of the calendar or of the policy table it introduces
 * @param position last case that was listed or moved
 */
public record ClockChange(
        UUID id,
        Kind kind,
        String region,
        int version,
        State state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String position) {

    public enum Kind {
        CALENDAR,
        POLICY
    }

    public enum State {
        PROPOSED,
        /** The impact list is complete; somebody may decide. */
        LISTED,
        /** In force for new clocks; open ones are being moved. */
        APPROVED,
        APPLIED,
        REJECTED
    }
}
