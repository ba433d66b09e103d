package org.huifang.insight.warning;

/** What the process of warnings does when something happens to one. */
public interface WarningLifecycle {

    /** Joins the caller's transaction. */
    void raised(String number, String ownerGroup);

    /** Also of one that nobody has to look at any more. */
    void worsened(String number, String ownerGroup);

    /** Judges figures now, beside the hours at which that happens anyway. */
    void judgeNow();
}
