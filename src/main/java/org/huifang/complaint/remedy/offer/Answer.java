package org.huifang.complaint.remedy.offer;

/** What a customer says to an offer. */
public enum Answer {
    ACCEPTED,
    REJECTED
}
