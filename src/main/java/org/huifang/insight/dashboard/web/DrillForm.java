package org.huifang.insight.dashboard.web;

import java.time.LocalDate;
import org.huifang.insight.dashboard.Drill;
import org.huifang.insight.indicator.Catalogue;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicator;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A list of cases as addresses hold it.
 *
 * @param indicator id of the indicator
 * @param which ALL, HITS or MISSES; all where nothing is said
 * @param by a dimension; ALL where nothing is said
 * @param value of the dimension
 */
record DrillForm(
        String indicator,
        Indicator.Drill which,
        Dimension by,
        String value,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    Drill drill(Catalogue catalogue, LocalDate today) {
        return new Drill(
                catalogue.withId(indicator == null ? "complaints" : indicator),
                new PeriodForm(from, until).period(today),
                which == null ? Indicator.Drill.ALL : which,
                by == null ? Dimension.ALL : by,
                value == null ? "" : value);
    }
}
