package org.huifang.improvement;

import java.time.Instant;

/**
 * @param owner id of a user
 * @param indicator the figure it is meant to move
 */
public record ImprovementPlan(
        RootCause cause, String measure, String owner, Instant dueAt, ImprovementIndicator indicator) {}
