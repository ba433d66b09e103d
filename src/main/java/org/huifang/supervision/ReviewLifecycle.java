package org.huifang.supervision;

/** Starts the process of a review. */
public interface ReviewLifecycle {

    /** Joins the caller's transaction. */
    void start(String number, String complaintNumber, String agent);
}
