package org.huifang.complaint;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a complaint stands and what may follow. The diagram orders the work; this table forbids nonsense.
 */
public enum ComplaintStatus {
    NEW,
    ACKNOWLEDGED,
    TRIAGED,
    ASSIGNED,
    /** Asked the customer, a third party or a branch for what is missing. */
    WAITING,
    INVESTIGATED,
    /** A solution is decided: on its way through approval, the customer's consent and being carried out. */
    PROPOSED,
    /** The customer knows the solution and has got what was agreed; the callback is due. */
    RESOLVED,
    /** The customer said it is not solved: back to work, one level higher. */
    REOPENED,
    CLOSED,
    WITHDRAWN,
    MERGED;

    private static final Set<ComplaintStatus> IN_HAND = EnumSet.of(ASSIGNED, WAITING, INVESTIGATED, PROPOSED);
    private static final Set<ComplaintStatus> ENDED = EnumSet.of(CLOSED, WITHDRAWN, MERGED);

    boolean mayBecome(ComplaintStatus next) {
        if (next == WITHDRAWN || next == MERGED) {
            return isOpen();
        }
        return switch (this) {
            case NEW -> next == ACKNOWLEDGED;
            case ACKNOWLEDGED -> next == TRIAGED;
            // Closed at once: an enquiry that was answered without a person.
            case TRIAGED -> next == ASSIGNED || next == CLOSED;
            case REOPENED -> next == ASSIGNED;
            case ASSIGNED -> next == ASSIGNED || next == WAITING || next == INVESTIGATED;
            case WAITING -> next == ASSIGNED;
            case INVESTIGATED -> next == PROPOSED;
            case PROPOSED -> next == PROPOSED || next == RESOLVED;
            case RESOLVED -> next == CLOSED || next == REOPENED;
            case CLOSED -> next == REOPENED;
            case WITHDRAWN, MERGED -> false;
        };
    }

    /** No agent works on it: none has been found yet, or nothing is left to do for one. */
    public static class NotInHand extends RuntimeException {
        NotInHand(String number, ComplaintStatus status) {
            super("Complaint %s is %s; no agent works on it at present.".formatted(number, status));
        }
    }

    /** @throws NotInHand when no agent works on the complaint */
    public void requireInHand(String number) {
        if (!isInHand()) {
            throw new NotInHand(number, this);
        }
    }

    /** @throws NotInHand when there is nothing to do on the complaint that an agent could be given */
    void requireWork(String number) {
        if (!waitsForAgent()) {
            requireInHand(number);
        }
    }

    /** Whether an agent works on it: after one was found, and until the solution is done. */
    public boolean isInHand() {
        return IN_HAND.contains(this);
    }

    /** Whether it is to be given to an agent, and none has been found yet. */
    public boolean waitsForAgent() {
        return this == TRIAGED || this == REOPENED;
    }

    public boolean isOpen() {
        return !ENDED.contains(this);
    }
}
