package org.huifang.complaint.remedy.offer;

/** How the remedy of a complaint ended. */
public enum RemedyOutcome {
    /** Told, and there was nothing to carry out. */
    TOLD,
    CARRIED_OUT,
    UNANSWERED,
    /** Rejected at every level; the customer was told where to appeal. */
    NO_AGREEMENT
}
