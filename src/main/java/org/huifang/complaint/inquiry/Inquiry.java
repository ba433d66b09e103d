package org.huifang.complaint.inquiry;

import java.time.Instant;
import org.huifang.sla.Awaiting;

/**
 * One question and the wait for its answer.
 *
 * @param waitUntil when work goes on even without an answer
 * @param endedAt null while the case waits
 * @param answer what staff took down of it; what a customer writes is in the inbox
 */
public record Inquiry(
        int ordinal,
        Awaiting awaiting,
        String question,
        Instant askedAt,
        Instant waitUntil,
        Instant endedAt,
        String endedBy,
        String answer) {

    /** Why a wait ended. */
    public enum End {
        ANSWER,
        AGENT,
        LIMIT,
        /** Withdrawn or merged while it waited. */
        CASE_ENDED
    }
}
