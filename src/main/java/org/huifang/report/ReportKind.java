package org.huifang.report;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.huifang.insight.indicator.Period;

/** Monthly report, quarterly review pack, yearly review (S0-35, S3-22, S3-27). */
public enum ReportKind {
    MONTH(1, "月度服务报告", "Monthly service report") {
        @Override
        String number(LocalDate first) {
            return "R-%d-%02d".formatted(first.getYear(), first.getMonthValue());
        }

        @Override
        String title(LocalDate first) {
            return "%d 年 %d 月".formatted(first.getYear(), first.getMonthValue());
        }
    },
    QUARTER(3, "季度服务评审", "Quarterly service review") {
        @Override
        String number(LocalDate first) {
            return "R-%d-Q%d".formatted(first.getYear(), quarter(first));
        }

        @Override
        String title(LocalDate first) {
            return "%d 年第 %d 季度".formatted(first.getYear(), quarter(first));
        }
    },
    YEAR(12, "年度服务评审", "Yearly service review") {
        @Override
        String number(LocalDate first) {
            return "R-%d".formatted(first.getYear());
        }

        @Override
        String title(LocalDate first) {
            return "%d 年".formatted(first.getYear());
        }
    };

    private static final int MONTHS_OF_QUARTER = 3;

    private final int months;
    private final String chinese;
    private final String english;

    ReportKind(int months, String chinese, String english) {
        this.months = months;
        this.chinese = chinese;
        this.english = english;
    }

    abstract String number(LocalDate first);

    /** Which time it is about, in Chinese. */
    abstract String title(LocalDate first);

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The last whole month, quarter or year before the day. */
    public Period lastBefore(LocalDate day) {
        var first = day.withDayOfMonth(1);
        var intoIt = (first.getMonthValue() - 1) % months;
        var end = first.minusMonths(intoIt);
        return new Period(end.minusMonths(months), end.minusDays(1));
    }

    /** The one that begins on the day. */
    public Period from(LocalDate first) {
        if (first.getDayOfMonth() != 1 || (first.getMonthValue() - 1) % months != 0) {
            throw new InvalidReport("起始日不是该周期的第一天", "No such period begins on this day");
        }
        return new Period(first, first.plusMonths(months).minusDays(1));
    }

    /** Which ended the day before this one. */
    static Stream<ReportKind> endedBefore(LocalDate day) {
        return Stream.of(values()).filter(kind -> kind.lastBefore(day)
                .until()
                .equals(day.withDayOfMonth(1).minusDays(1)));
    }

    private static int quarter(LocalDate first) {
        return (first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
    }
}
