package org.huifang.followup.callback;

import java.time.Instant;
import java.util.UUID;

/**
 * A callback due: after a solution was told, or in a follow-up.
 *
 * @param complaintNumber of the complaint or follow-up
 * @param round 0 for the first solution, one more for each reopening; in a follow-up one more for each time it calls
 * @param tier STANDARD or PRIORITY; decides how often we try
 * @param otherNumber whether the customer's alternate number is the one to call
 */
record Callback(
        UUID id,
        String complaintNumber,
        int round,
        String purpose,
        String tier,
        Instant plannedAt,
        boolean otherNumber) {}
