package org.huifang.sla;

import java.time.Duration;
import java.util.Set;
import org.huifang.sla.calendar.CountedHours;

/**
 * One row of the policy in force.
 *
 * @param target counted time from start to due
 * @param hours which hours count
 * @param warnAtPercent share of the target after which the promise is at risk
 * @param pausedWhile for whom the clock stands still while the case waits for them; empty when nothing pauses it
 * @param policyVersion version of the table
 * @param rule id of the row
 */
public record Promise(
        SlaMilestone milestone,
        Duration target,
        CountedHours hours,
        int warnAtPercent,
        Set<Awaiting> pausedWhile,
        int policyVersion,
        String rule) {

    /** The given share of the target. */
    public Duration share(int percent) {
        return target.multipliedBy(percent).dividedBy(100);
    }

    boolean sameRow(Promise other) {
        return rule.equals(other.rule) && policyVersion == other.policyVersion;
    }
}
