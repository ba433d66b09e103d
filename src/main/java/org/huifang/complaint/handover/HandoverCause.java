package org.huifang.complaint.handover;

/** Why a case changes hands; codes of the ledger. */
public enum HandoverCause {
    /** Its agent does not work here any more. */
    LEFT(true),
    /** Its agent is away for longer than the house allows. */
    ABSENT(true),
    /** What became known of the parcel says that the case is about its agent, or their outlet. */
    INVOLVED(true),
    /** Its agent has not touched it by the time the ladder says. */
    LATE(false),
    /** A team lead said so. */
    LEAD(false),
    /** Nobody had it, and now somebody can. */
    UNOWNED(true);

    private final boolean mayReturn;

    HandoverCause(boolean mayReturn) {
        this.mayReturn = mayReturn;
    }

    /** Whether the agent who had it may be given it again while it waits for somebody. */
    boolean mayReturn() {
        return mayReturn;
    }
}
