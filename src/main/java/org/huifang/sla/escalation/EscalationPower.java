package org.huifang.sla.escalation;

import java.util.Optional;

/** What an escalation can do to the running work of a case. */
public interface EscalationPower {

    /** User id of who has the case's task in hand. */
    Optional<String> agentOf(String caseNumber);

    /** The case's open tasks move up in everybody's list; the group sees them too. */
    void raisePriority(String caseNumber, int level, String group);

    /** The case's open tasks go back to their groups and to this one, but for those of who is to keep them. */
    void release(String caseNumber, String group, Optional<String> keeper);

    /** Writes to the recipients, and gives them a task when they have to supervise. */
    void call(Rung rung, String recipients, boolean supervise);

    /** The case has ended: open supervisors' tasks of it end too. */
    void settle(String caseNumber);
}
