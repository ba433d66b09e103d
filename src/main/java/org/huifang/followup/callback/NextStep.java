package org.huifang.followup.callback;

import java.time.Instant;
import org.huifang.complaint.Complaint;

/**
 * What follows an attempt.
 *
 * @param at when, for CALL_AGAIN and WRITE (until when an answer is awaited); null otherwise
 * @param result what the callback found, when it is over; null otherwise
 */
public record NextStep(Step step, Instant at, Complaint.Outcome result) {

    /** The answers of {@code dmn/callback-attempts.dmn}. */
    public enum Step {
        DONE,
        CALL_AGAIN,
        WRITE,
        REFUSED,
        UNREACHABLE
    }
}
