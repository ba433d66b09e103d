package org.huifang.followup;

/** The process of a follow-up, as the rest sees it. */
public interface FollowUpLifecycle {

    /** Starts it in the caller's transaction. */
    void start(String number);

    /** The customer answered the survey; nothing happens when the process is not waiting for that. */
    void answered(String number);
}
