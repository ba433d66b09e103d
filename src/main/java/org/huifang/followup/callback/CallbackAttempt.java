package org.huifang.followup.callback;

import java.time.Instant;

/**
 * One attempt to reach the customer, as the caller reports it.
 *
 * @param satisfaction 1 to 5, or null
 * @param effort 1 to 7, 7 is easiest (CES 2.0), or null
 * @param callAgainAt the appointment the customer asked for, or null
 * @param note free text, or null
 * @param recording reference to where the call's recording is kept, or null
 */
public record CallbackAttempt(
        CallbackDisposition disposition,
        Integer satisfaction,
        Integer effort,
        Instant callAgainAt,
        String note,
        String recording) {

    static CallbackAttempt silence() {
        return new CallbackAttempt(CallbackDisposition.NO_REPLY, null, null, null, null, null);
    }
}
