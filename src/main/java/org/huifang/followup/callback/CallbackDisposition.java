package org.huifang.followup.callback;

/** How a callback attempt ended (result codes of the courier's callback handbook; call outcomes after AAPOR). */
public enum CallbackDisposition {
    SOLVED,
    PARTLY_SOLVED,
    NOT_SOLVED,
    NEW_PROBLEM,
    NO_LONGER_WANTS,
    REFUSED,
    NO_ANSWER,
    WRONG_NUMBER,
    NOT_THE_PERSON,
    CALL_LATER,
    ALREADY_RECEIVED,
    NOT_RECEIVED,
    COURIER_MARK_FALSE,
    CONSENT_WITHDRAWN,
    /** A written message stayed without an answer; never chosen by a caller. */
    NO_REPLY
}
