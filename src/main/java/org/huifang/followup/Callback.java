package org.huifang.followup;

import java.time.Instant;
import java.util.UUID;

/**
 * The callback due after a solution was told.
 *
 * @param round 0 for the first solution, one more for each reopening
 * @param tier STANDARD or PRIORITY; decides how often we try
 */
record Callback(UUID id, String complaintNumber, int round, String tier, Instant plannedAt) {}
