package org.huifang.insight.dashboard.web;

import java.time.LocalDate;
import org.huifang.insight.indicator.Period;
import org.springframework.format.annotation.DateTimeFormat;

/** A period as addresses and forms hold it; the last 30 days where nothing is said. */
record PeriodForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    private static final int USUAL_DAYS = 30;

    /** Whether the field of an address holds a day; all others that cannot be read are choices. */
    static boolean isDay(String field) {
        return field.equals("from") || field.equals("until") || field.equals("period");
    }

    /** @throws org.huifang.insight.indicator.InvalidPeriod when the last day lies before the first, or they are too many */
    Period period(LocalDate today) {
        return Period.asked(from, until, today, USUAL_DAYS);
    }
}
