package org.huifang.followup.planning;

/** Why a customer is contacted; inputs of {@code cadence.dmn}. Names are stored; never rename one. */
public enum ContactOccasion {
    MONTHLY(Kind.PERIOD),
    FORTNIGHTLY(Kind.PERIOD),
    WEEKLY(Kind.PERIOD),
    MONTHLY_REVIEW(Kind.PERIOD),
    NPS(Kind.PERIOD),
    NEW_CUSTOMER(Kind.EVENT),
    AT_RISK(Kind.EVENT),
    AT_RISK_SECOND(Kind.EVENT),
    AT_RISK_THIRD(Kind.EVENT),
    BULK_ORDER(Kind.EVENT),
    FIRST_SHIPMENT(Kind.EVENT),
    ANNIVERSARY(Kind.EVENT),
    /** Nothing was heard of the customer since a complaint was closed. */
    SILENCE(Kind.EVENT),
    /** The complaint's own process calls back; the table says so. */
    COMPLAINT_RESOLVED(Kind.ELSEWHERE),
    /** An invitation that is pushed after a delivery. */
    DELIVERY(Kind.ELSEWHERE),
    /** A question that waits in the app. */
    PROMPT(Kind.ELSEWHERE);

    private enum Kind {
        PERIOD,
        EVENT,
        ELSEWHERE
    }

    private final Kind kind;

    ContactOccasion(Kind kind) {
        this.kind = kind;
    }

    boolean isPlannedDaily() {
        return kind != Kind.ELSEWHERE;
    }

    boolean comesAgain() {
        return kind == Kind.PERIOD;
    }
}
