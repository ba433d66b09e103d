package org.huifang.followup.conduct;

/** How a visit ended. Names are stored; never rename one. */
public enum VisitResult {
    CONTENT,
    PROBLEM,
    PRAISE,
    NOT_MET,
    REFUSED
}
