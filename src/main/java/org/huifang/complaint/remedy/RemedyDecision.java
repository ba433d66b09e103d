package org.huifang.complaint.remedy;

import java.util.UUID;
import org.huifang.complaint.Solution;

/**
 * What a person decided to do for the customer.
 *
 * @param round 1 for the first decision of a remedy, one more each time it is decided again
 * @param amountCents 0 where nothing is paid
 * @param words to the customer
 * @param policyFit whether it keeps to what the rules proposed
 * @param decidedBy user id
 */
public record RemedyDecision(
        UUID id,
        UUID remedyId,
        int round,
        Solution.Remedy remedy,
        long amountCents,
        String words,
        boolean policyFit,
        String decidedBy,
        Role role,
        State state,
        String authorisedBy) {

    /** What became of it. */
    public enum State {
        DECIDED,
        /** An approver refused; somebody decides again. */
        SENT_BACK,
        AUTHORISED,
        /** Told, and telling was all there was to do. */
        TOLD,
        OFFERED,
        ACCEPTED,
        REJECTED,
        UNANSWERED,
        CARRIED_OUT,
        /** The case ended before it was carried out. */
        CANCELLED
    }

    RemedyDecision saying(String opened) {
        return new RemedyDecision(
                id, remedyId, round, remedy, amountCents, opened, policyFit, decidedBy, role, state, authorisedBy);
    }

    /** Tells the letters of a complaint's decisions apart; a cycle never has a hundred of them. */
    public int occasion(Remedy of) {
        return of.cycle() * 100 + round;
    }
}
