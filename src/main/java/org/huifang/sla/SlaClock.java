package org.huifang.sla;

import java.time.Instant;

/**
 * One running, kept or broken promise of a case.
 *
 * @param cycle 0 for the first time, one more for each reopening
 * @param rule row of the policy that set the target
 */
public record SlaClock(
        SlaMilestone milestone,
        int cycle,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        int policyVersion,
        String rule,
        Instant fulfilledAt,
        Instant brokenAt) {}
