package org.huifang.report;

import java.time.Instant;
import java.time.LocalDate;
import org.huifang.insight.indicator.Period;
import org.springframework.lang.Nullable;

/**
 * A report without its figures.
 *
 * @param conclusion what the author makes of the figures, free text
 * @param remark why a reviewer last returned it
 */
public record ServiceReport(
        String number,
        ReportKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        State state,
        @Nullable String conclusion,
        @Nullable String author,
        @Nullable String reviewer,
        @Nullable String remark,
        Instant stateSince,
        @Nullable Instant computedAt,
        @Nullable Instant publishedAt) {

    /** How far a report has come. */
    public enum State {
        OPENED("数据汇总中 Being computed"),
        DRAFT("编写中 Being written"),
        IN_REVIEW("审核中 In review"),
        RETURNED("退回修改 Returned for revision"),
        PUBLISHED("已发布 Published");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean mayBeWritten() {
            return this == DRAFT || this == RETURNED;
        }
    }

    public Period period() {
        return new Period(firstDay, lastDay);
    }

    public String title() {
        return kind.title(firstDay);
    }
}
