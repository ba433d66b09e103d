package org.huifang.supervision.web;

import java.time.Instant;
import java.util.Locale;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Indicator;
import org.huifang.supervision.CaseReview;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Component;

/** Reviews as pages show them. */
@Component
public class ReviewViews {

    private final DecisionTables tables;
    private final InsightWords words;

    ReviewViews(DecisionTables tables, InsightWords words) {
        this.tables = tables;
        this.words = words;
    }

    public String minute(Instant at) {
        return InsightWords.minute(at);
    }

    public String category(String code) {
        return words.category(code);
    }

    /** What the row's author wrote beside it; its id when that is gone. */
    public String reason(CaseReview.Draw draw) {
        return tables.reasonOf("review-sampling", draw.tableVersion(), draw.rule())
                .orElse(draw.rule());
    }

    /** The number drawn, and below what it had to be. */
    public String draw(CaseReview.Draw draw) {
        return String.format(Locale.ROOT, "%.6f < %.2f", draw.number(), draw.ratePercent() / 100.0);
    }

    public String expected(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** With its interval; a dash where there are too few. */
    public String score(Estimate estimate) {
        var value = InsightWords.number(estimate.value(), Indicator.Unit.PERCENT);
        var interval = InsightWords.interval(estimate, Indicator.Unit.PERCENT);
        return interval.isEmpty() ? value : "%s (%s)".formatted(value, interval);
    }

    /** What the number is worth, in words. */
    public String worth(Estimate estimate) {
        return InsightWords.worth(estimate);
    }
}
