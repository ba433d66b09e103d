package org.huifang.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * One row of the policy in force.
 *
 * @param target time from start to due
 * @param clock which hours count: CALENDAR, SERVICE_HOURS, WORKING_DAYS
 * @param warnAtPercent share of the target after which the case is at risk
 * @param policyVersion version of the table
 * @param rule id of the row
 */
record Promise(
        SlaMilestone milestone, Duration target, String clock, int warnAtPercent, int policyVersion, String rule) {

    Instant dueAfter(Instant start) {
        return start.plus(target);
    }

    Instant warnAfter(Instant start) {
        return start.plus(target.multipliedBy(warnAtPercent).dividedBy(100));
    }
}
