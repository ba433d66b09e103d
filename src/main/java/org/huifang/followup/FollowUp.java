package org.huifang.followup;

import java.time.Instant;

/**
 * One contact with one customer on one occasion.
 *
 * @param occasion such as MONTHLY, AT_RISK, NPS
 * @param occasionKey tells repeated occasions apart: 2026-11, a waybill, the number of a complaint
 * @param questionnaire id, or null for that of the month
 * @param rule row of the cadence table that planned it
 * @param reason row or code that suppressed, carried over or ended it, or null
 * @param result what the answer was judged as, or null
 * @param complaintNumber the case it started, or null
 */
public record FollowUp(
        String number,
        long customerId,
        String occasion,
        String occasionKey,
        Way way,
        String questionnaire,
        String rule,
        Instant dueAt,
        State state,
        String reason,
        String result,
        String complaintNumber) {

    private static final String PREFIX = "FU";

    /** Whether the number of a case is a follow-up's. */
    public static boolean isNumber(String caseNumber) {
        return caseNumber.startsWith(PREFIX);
    }

    public boolean isOver() {
        return state.isOver();
    }

    /** How the customer is asked. Names are stored; never rename one. */
    public enum Way {
        SURVEY,
        CALL,
        VISIT,
        /** Shown in the app, which disturbs nobody; never a process. */
        PROMPT
    }

    /** Where it stands. Names are stored; never rename one. */
    public enum State {
        PLANNED,
        CARRIED_OVER,
        RUNNING,
        SUPPRESSED,
        ANSWERED,
        UNANSWERED,
        REFUSED,
        /** Ended for another reason. */
        ENDED;

        boolean isOver() {
            return compareTo(RUNNING) > 0;
        }
    }
}
