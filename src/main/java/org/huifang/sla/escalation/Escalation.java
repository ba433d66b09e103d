package org.huifang.sla.escalation;

import java.time.Instant;
import org.huifang.sla.SlaMilestone;

/**
 * A level that was climbed.
 *
 * @param recipients a group's id, a user id, or {@code customer}
 * @param action words of {@link EscalationAction}, separated by spaces
 * @param settledAt when a supervisor took charge; null where nobody had to, or has yet
 * @param measure the supervisor's words, or null
 */
public record Escalation(
        SlaMilestone milestone,
        int cycle,
        int level,
        Instant at,
        String recipients,
        String action,
        int tableVersion,
        String rule,
        Instant settledAt,
        String settledBy,
        String measure) {

    Escalation saying(String opened) {
        return new Escalation(
                milestone, cycle, level, at, recipients, action, tableVersion, rule, settledAt, settledBy, opened);
    }
}
