package org.huifang.sla.escalation;

import java.time.Instant;
import java.util.Set;
import org.huifang.sla.SlaClock;

/**
 * One step of the ladder for one clock.
 *
 * @param level E0 to E4
 * @param at when it is to be climbed
 * @param recipients a group's id, {@code agent} for whoever has the task, or {@code customer}
 * @param rule row of {@code dmn/escalation.dmn}
 * @param priority it was asked with
 */
record LadderStep(
        SlaClock clock,
        int level,
        Instant at,
        String recipients,
        Set<EscalationAction> actions,
        int tableVersion,
        String rule,
        String priority) {

    Rung rung() {
        return new Rung(clock.caseNumber(), clock.milestone(), clock.cycle(), level);
    }

    boolean asksFor(EscalationAction action) {
        return actions.contains(action);
    }
}
