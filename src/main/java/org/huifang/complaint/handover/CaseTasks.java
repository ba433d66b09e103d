package org.huifang.complaint.handover;

import java.util.Collection;
import java.util.List;
import org.huifang.complaint.ComplaintNumber;

/** The open tasks of people, as the engine has them. Every call joins the caller's transaction. */
public interface CaseTasks {

    /**
     * A task that somebody holds.
     *
     * @param name of the task in its model
     * @param caseNumber or null for a task that is of no case
     * @param ofTheAgent whether it goes with the case to its next agent
     */
    record Held(String id, String name, String caseNumber, String holder, boolean ofTheAgent) {}

    /**
     * The tasks that are those of the case's agent go to this one.
     *
     * @param department whose members see them all the same
     * @param agent user id, or null to leave them to the department
     */
    void pass(ComplaintNumber number, String department, String agent);

    /** No team lead has to name an agent any more. Returns whether one was asked to. */
    boolean endNaming(ComplaintNumber number);

    List<Held> heldBy(Collection<String> users);

    /** The task goes back to its group, if that person still holds it. Returns whether they did. */
    boolean release(Held task);
}
