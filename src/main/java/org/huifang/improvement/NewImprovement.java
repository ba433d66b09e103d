package org.huifang.improvement;

import org.huifang.improvement.ImprovementAction.Origin;

/**
 * An improvement to be opened.
 *
 * @param key the same again is the same action; null when each is a new one
 * @param plan null where somebody has to plan it first
 */
public record NewImprovement(
        Origin origin,
        String reference,
        String key,
        String title,
        String plannerGroup,
        ImprovementIndicator indicator,
        String dimension,
        String subject,
        ImprovementPlan plan) {

    /** What a warning calls for: one for each warning. */
    public static NewImprovement ofWarning(
            String number,
            String title,
            String plannerGroup,
            ImprovementIndicator indicator,
            String dimension,
            String subject) {
        return new NewImprovement(
                Origin.WARNING, number, "warning " + number, title, plannerGroup, indicator, dimension, subject, null);
    }
}
