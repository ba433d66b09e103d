package org.huifang.complaint.remedy.offer;

/** What an offer has come to. */
public enum Consent {
    AGREED,
    REJECTED,
    /** No answer in time, and the policy does not take silence for consent: the offer stands as it was made. */
    UNANSWERED
}
