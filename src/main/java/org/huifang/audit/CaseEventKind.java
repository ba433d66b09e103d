package org.huifang.audit;

/** What happened, and the phase of the lifecycle it belongs to. Names are stored; never rename one. */
public enum CaseEventKind {
    RECEIVED(Phase.RECEIVE),
    ACKNOWLEDGED(Phase.RECEIVE),
    CLASSIFICATION_SUGGESTED(Phase.CLASSIFY),
    CLASSIFIED(Phase.CLASSIFY),
    PRIORITY_DETERMINED(Phase.CLASSIFY),
    SERVICE_LEVELS_SET(Phase.CLASSIFY),
    ANSWERED_AT_ONCE(Phase.RESOLVE),
    ROUTED(Phase.ASSIGN),
    ASSIGNED(Phase.ASSIGN),
    AGENT_MISSING(Phase.ASSIGN),
    HANDED_OVER(Phase.ANY),
    INFORMATION_REQUESTED(Phase.RESOLVE),
    WAITING_ENDED(Phase.RESOLVE),
    INVESTIGATED(Phase.RESOLVE),
    REMEDY_PROPOSED(Phase.RESOLVE),
    SOLUTION_DECIDED(Phase.RESOLVE),
    AUTHORITY_DETERMINED(Phase.RESOLVE),
    SOLUTION_APPROVED(Phase.RESOLVE),
    SOLUTION_SENT_BACK(Phase.RESOLVE),
    BUDGET_ALARM(Phase.RESOLVE),
    SOLUTION_TOLD(Phase.RESOLVE),
    OFFER_ANSWERED(Phase.RESOLVE),
    OFFER_CONCLUDED(Phase.RESOLVE),
    DECISION_RAISED(Phase.RESOLVE),
    PAYOUT_ORDERED(Phase.RESOLVE),
    PAYOUT_DONE(Phase.RESOLVE),
    PAYOUT_CANCELLED(Phase.RESOLVE),
    REMEDY_CARRIED_OUT(Phase.RESOLVE),
    CALLBACK_PLANNED(Phase.CONFIRM),
    CALLBACK_ATTEMPTED(Phase.CONFIRM),
    CALLBACK_STEP_DECIDED(Phase.CONFIRM),
    CALLBACK_ANSWERED(Phase.CONFIRM),
    SURVEY_INVITED(Phase.CONFIRM),
    SURVEY_ANSWERED(Phase.CONFIRM),
    REOPENED(Phase.CONFIRM),
    CLOSED(Phase.CLOSE),
    WITHDRAWN(Phase.CLOSE),
    MERGED(Phase.CLOSE),
    REPEATED_CONTACT(Phase.ANY),
    CASE_LINKED(Phase.ANY),
    INFORMATION_RECEIVED(Phase.ANY),
    INFORMATION_NOTED(Phase.ANY),
    MESSAGE_POSTED(Phase.ANY),
    MESSAGE_SENT(Phase.ANY),
    MESSAGE_DEFERRED(Phase.ANY),
    MESSAGE_SUPPRESSED(Phase.ANY),
    MESSAGE_UNDELIVERABLE(Phase.ANY),
    MESSAGE_REPORTED(Phase.ANY),
    MESSAGE_GIVEN_BY_HAND(Phase.ANY),
    PROMISE_BROKEN(Phase.ANY),
    ESCALATED(Phase.ANY),
    ESCALATION_SETTLED(Phase.ANY),
    DEADLINES_MOVED(Phase.ANY),
    FOLLOW_UP_STARTED(Phase.ANY),
    FOLLOW_UP_DEFERRED(Phase.ANY),
    FOLLOW_UP_SUPPRESSED(Phase.ANY),
    CUSTOMER_REMINDED(Phase.ANY),
    CUSTOMER_VISITED(Phase.ANY),
    FOLLOW_UP_JUDGED(Phase.ANY),
    COMPLAINT_STARTED(Phase.ANY),
    PRAISE_PASSED_ON(Phase.ANY),
    CUSTOMER_INFORMED(Phase.ANY),
    WAYBILL_NAMED(Phase.ANY),
    PARCEL_FACTS_REQUESTED(Phase.ANY),
    PARCEL_FACTS_FETCHED(Phase.ANY),
    PARCEL_FACTS_MISSING(Phase.ANY),
    NOTE_ADDED(Phase.ANY),
    FILE_ADDED(Phase.ANY),
    EXCLUDED_FROM_FIGURES(Phase.ANY),
    COUNTED_IN_FIGURES(Phase.ANY);

    /** The six phases of a complaint, and what may happen in any of them. */
    public enum Phase {
        RECEIVE,
        CLASSIFY,
        ASSIGN,
        RESOLVE,
        CONFIRM,
        CLOSE,
        ANY
    }

    private final Phase phase;

    CaseEventKind(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
