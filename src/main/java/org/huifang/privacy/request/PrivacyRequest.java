package org.huifang.privacy.request;

import java.time.Instant;

/**
 * A customer, or somebody who says so, asks about the customer's data. Its number is a case number: it has a ledger and letters.
 *
 * @param requestedBy id of an actor
 * @param answerDueAt by law; see {@link AnswerDates}
 * @param verifiedBy who made sure that it is the customer who asks, id of an actor; null while nobody has
 * @param decidedBy id of an actor, or null
 * @param refusal null unless refused
 * @param waitsFor code of what stood in the way when last looked, or null
 */
public record PrivacyRequest(
        String number,
        Kind kind,
        long customerId,
        Way way,
        String requestedBy,
        Instant requestedAt,
        Instant answerDueAt,
        State state,
        String verifiedBy,
        Instant verifiedAt,
        String decidedBy,
        Instant decidedAt,
        Refused refusal,
        String waitsFor,
        Instant lookAgainAt,
        Instant finishedAt) {

    public enum Kind {
        ERASURE,
        /** Of all that is kept about the customer. */
        COPY
    }

    /** How it came. */
    public enum Way {
        /** The page of a case, which only the customer's link or code opens. */
        PAGE(true),
        /** A system of the courier's in which the customer is logged in. */
        SYSTEM(true),
        /** A member of staff wrote it down. */
        STAFF(false);

        private final boolean proves;

        Way(boolean proves) {
            this.proves = proves;
        }

        /** Whether the way itself shows that it is the customer who asks. */
        public boolean provesIdentity() {
            return proves;
        }
    }

    public enum State {
        OPEN,
        DONE,
        REFUSED
    }

    /** Why it was refused (PIPL 47 and 50). */
    public enum Refused {
        NOT_IDENTIFIED,
        LEGAL_DUTY,
        WITHDRAWN,
        NOT_JUSTIFIED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
