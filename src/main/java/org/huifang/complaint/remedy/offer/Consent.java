package org.huifang.complaint.remedy.offer;

/** What an offer has come to. */
public enum Consent {
    AGREED,
    REJECTED,
    /**
     * No answer in time, and either the policy does not take silence for consent or the customer was not silent but wrote something
     * else: the offer stands as it was made.
     */
    UNANSWERED
}
