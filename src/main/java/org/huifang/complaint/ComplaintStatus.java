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

    private static final Set<ComplaintStatus> ENDED = EnumSet.of(CLOSED, WITHDRAWN, MERGED);

    boolean mayBecome(ComplaintStatus next) {
        if (next == WITHDRAWN || next == MERGED) {
            return isOpen();
        }
        return switch (this) {
            case NEW -> next == ACKNOWLEDGED;
            case ACKNOWLEDGED -> next == TRIAGED;
            case TRIAGED, REOPENED -> next == ASSIGNED;
            case ASSIGNED -> next == ASSIGNED || next == WAITING || next == INVESTIGATED;
            case WAITING -> next == ASSIGNED;
            case INVESTIGATED -> next == PROPOSED;
            case PROPOSED -> next == PROPOSED || next == RESOLVED;
            case RESOLVED -> next == CLOSED || next == REOPENED;
            case CLOSED -> next == REOPENED;
            case WITHDRAWN, MERGED -> false;
        };
    }

    public boolean isOpen() {
        return !ENDED.contains(this);
    }
}
