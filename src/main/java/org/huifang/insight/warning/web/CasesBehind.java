package org.huifang.insight.warning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Subject;

/**
 * A list of the complaints that an alarm counted.
 *
 * @param by a dimension of lists behind figures
 * @param value of it, empty for all
 */
record CasesBehind(String title, String by, String value, LocalDate from, LocalDate until) {

    /** None where there is no such list: couriers and indicators are told apart by nothing that lists know. */
    static List<CasesBehind> of(Subject subject, LocalDate day, Set<String> figures) {
        if (subject.dimension() == Dimension.COURIER || subject.dimension() == Dimension.INDICATOR) {
            return List.of();
        }
        if (figures.contains("grave")) {
            return List.of(of(subject, "当日与前一日案件 Cases of the day and the day before", day.minusDays(1), day));
        }
        var ofTheDay = of(subject, "当日案件 Cases of the day", day, day);
        return figures.contains("recent")
                ? List.of(ofTheDay, of(subject, "三日案件 Cases of three days", day.minusDays(2), day))
                : List.of(ofTheDay);
    }

    private static CasesBehind of(Subject subject, String title, LocalDate from, LocalDate until) {
        var all = subject.dimension() == Dimension.NETWORK;
        return new CasesBehind(
                title, all ? "ALL" : subject.dimension().name(), all ? "" : subject.value(), from, until);
    }
}
