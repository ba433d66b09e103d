package org.huifang.followup;

import org.huifang.followup.FollowUp.State;

/** The answers of {@code dmn/follow-up-result.dmn}, the gravest first: of several, the first counts. */
public enum Finding {
    PROBLEM(State.ANSWERED),
    /** A person is to ask by phone. */
    CALL(null),
    REFUSED(State.REFUSED),
    UNANSWERED(State.UNANSWERED),
    PRAISE(State.ANSWERED),
    FINE(State.ANSWERED);

    private final State end;

    Finding(State end) {
        this.end = end;
    }

    /** How the follow-up ends by it; null when it goes on. */
    public State end() {
        return end;
    }
}
