package org.huifang.sla;

import java.time.Duration;
import java.time.Instant;
import org.huifang.sla.calendar.approved.CalendarVersion;

/**
 * One entry of the SLA ledger: what happened to a clock, and its state right after.
 *
 * @param used counted time used by then, before {@code runningSince}
 * @param runningSince since when it runs; null when it does not
 * @param reason whom the case waits for, why a clock was reset or recomputed; null where the kind says it all
 * @param actor whose doing it was: {@code system}, a user id, or who approved a change
 */
public record SlaEvent(
        SlaMilestone milestone,
        int cycle,
        Kind kind,
        Instant at,
        Instant dueAt,
        Duration used,
        Instant runningSince,
        int policyVersion,
        String rule,
        CalendarVersion calendar,
        String reason,
        String actor) {

    /** Names are stored; never rename one. */
    public enum Kind {
        START,
        /** At risk: the warning share of the target is used up. */
        WARN,
        PAUSE,
        RESUME,
        FULFIL,
        BREACH,
        /** A new cycle of a promise, after reopening. */
        RESET,
        CANCEL,
        /** The target or the calendar changed under a running clock. */
        RECOMPUTE
    }
}
