package org.huifang.supervision.web;

import java.time.LocalDate;
import org.huifang.insight.indicator.Period;
import org.huifang.supervision.CaseReview;
import org.huifang.supervision.ReviewFilter;
import org.springframework.format.annotation.DateTimeFormat;

/** What the list of reviews is asked for; left out is any, and the last 90 days. */
record ReviewForm(
        CaseReview.State state,
        String agent,
        String category,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    private static final int USUAL_DAYS = 90;

    ReviewFilter filter() {
        return new ReviewFilter(state, blankAsNull(agent), blankAsNull(category));
    }

    /** @throws org.huifang.insight.indicator.InvalidPeriod when the last day lies before the first, or they are too many */
    Period period(LocalDate today) {
        return Period.asked(from, until, today, USUAL_DAYS);
    }

    private static String blankAsNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
