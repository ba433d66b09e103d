package org.huifang.improvement.web;

import java.time.LocalDateTime;
import org.huifang.home.HomeTime;
import org.huifang.improvement.ImprovementAction.Origin;
import org.huifang.improvement.ImprovementIndicator;
import org.huifang.improvement.ImprovementPlan;
import org.huifang.improvement.NewImprovement;
import org.huifang.improvement.RootCause;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the page sends to open an action. Without a measure somebody has to plan it first.
 *
 * @param key of this form, so that it is sent once
 */
record ImprovementForm(
        String key,
        Origin origin,
        String reference,
        String title,
        ImprovementIndicator indicator,
        String dimension,
        String subject,
        RootCause cause,
        String measure,
        String owner,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime due) {

    NewImprovement opened(String plannerGroup) {
        return new NewImprovement(
                origin,
                blankAsNull(reference),
                "form " + key,
                title == null ? null : title.strip(),
                plannerGroup,
                indicator,
                dimension,
                blankAsNull(subject) == null ? "-" : subject.strip(),
                plan());
    }

    private ImprovementPlan plan() {
        return blankAsNull(measure) == null
                ? null
                : new ImprovementPlan(
                        cause,
                        measure.strip(),
                        blankAsNull(owner),
                        due == null ? null : due.atZone(HomeTime.ZONE).toInstant(),
                        indicator);
    }

    private static String blankAsNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
