package org.huifang.insight.agent.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huifang.insight.indicator.Period;
import org.springframework.format.annotation.DateTimeFormat;

/** Which days figures are asked for, and which month the ranking; the last 90 days and the month before where nothing is said. */
record PeopleForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        @DateTimeFormat(pattern = "yyyy-MM") YearMonth month) {

    private static final int USUAL_DAYS = 90;

    /** @throws org.huifang.insight.indicator.InvalidPeriod when the last day lies before the first, or they are too many */
    Period period(LocalDate today) {
        return Period.asked(from, until, today, USUAL_DAYS);
    }

    YearMonth monthOr(YearMonth usual) {
        return month == null ? usual : month;
    }
}
