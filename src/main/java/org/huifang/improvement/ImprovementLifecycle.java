package org.huifang.improvement;

/** Starts the process of an action, from its plan to its effect. */
public interface ImprovementLifecycle {

    /**
     * Joins the caller's transaction.
     *
     * @param plan null where it has to be planned first
     */
    void start(String number, String plannerGroup, ImprovementPlan plan);
}
