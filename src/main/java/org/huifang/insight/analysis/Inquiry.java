package org.huifang.insight.analysis;

import org.huifang.insight.analysis.sample.Filter;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Period;

/**
 * A question with all it depends on: asked again of the same facts, it is answered the same.
 *
 * @param measure which measure, where the question is about one
 * @param by what is compared; ALL: the days with as many before
 * @param score CSAT, NPS or CES, where the question is what it depends on
 * @param over what the measures are taken over, where the question is which go together
 */
public record Inquiry(
        Question question, Period period, Filter filter, Measure measure, Dimension by, Measure score, Over over) {

    /** Single cases, or an outlet's weeks with their means. */
    public enum Over {
        CASES,
        OUTLET_WEEKS
    }

    /** @throws InvalidInquiry when there is no such comparison or score */
    public Inquiry {
        if (!score.isScore()) {
            throw new InvalidInquiry("score: CSAT, NPS or CES.");
        }
        switch (by) {
            case ALL, CUSTOMER_TYPE, REGION, OUTLET, CATEGORY, CHANNEL -> {}
            default -> throw new InvalidInquiry("by: ALL, CUSTOMER_TYPE, REGION, OUTLET, CATEGORY or CHANNEL.");
        }
    }
}
