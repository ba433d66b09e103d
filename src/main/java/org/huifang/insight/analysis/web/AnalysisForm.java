package org.huifang.insight.analysis.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.sample.Filter;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Period;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An inquiry as addresses and forms hold it: codes and days only. Where nothing is said, the last 90 days, time to first response,
 * the days before, CSAT, single cases.
 */
record AnalysisForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        String customerType,
        String region,
        String outlet,
        String category,
        String channel,
        Measure measure,
        Dimension by,
        Measure score,
        Inquiry.Over over) {

    private static final int USUAL_DAYS = 90;

    /**
     * @throws org.huifang.insight.indicator.InvalidPeriod when the last day lies before the first, or they are too many
     * @throws org.huifang.insight.analysis.InvalidInquiry when there is no such comparison or score
     */
    Inquiry inquiry(Question question, LocalDate today) {
        return new Inquiry(
                question,
                Period.asked(from, until, today, USUAL_DAYS),
                filter(),
                measure == null ? Measure.RESPONSE_HOURS : measure,
                by == null ? Dimension.ALL : by,
                score == null ? Measure.CSAT : score,
                over == null ? Inquiry.Over.CASES : over);
    }

    private Filter filter() {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.CUSTOMER_TYPE, customerType);
        values.put(Dimension.REGION, region);
        values.put(Dimension.OUTLET, outlet);
        values.put(Dimension.CATEGORY, category);
        values.put(Dimension.CHANNEL, channel);
        return new Filter(values);
    }
}
