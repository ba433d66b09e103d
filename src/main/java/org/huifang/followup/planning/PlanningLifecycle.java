package org.huifang.followup.planning;

/** What the planning needs of its process. */
public interface PlanningLifecycle {

    /** Plans today, or finds it planned already. */
    void plan();
}
