package org.huifang.insight.dashboard.web;

import static org.huifang.insight.dashboard.InsightWords.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.huifang.desk.words.DeskWords;
import org.huifang.insight.dashboard.DrillRow;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Compared;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Figure;
import org.huifang.insight.indicator.Indicator;
import org.huifang.insight.indicator.TrendPoint;

/** What the lines of the tables say. */
final class Lines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private Lines() {}

    /** An estimate in words: what stands in the table, and beside it the plain numbers that charts are drawn of. */
    record Told(String value, String interval, long n, String worth, Double plain, Double low, Double high) {

        static Told of(Estimate estimate, Indicator.Unit unit) {
            return new Told(
                    number(estimate.value(), unit),
                    InsightWords.interval(estimate, unit),
                    estimate.n(),
                    InsightWords.worth(estimate),
                    estimate.value(),
                    estimate.low(),
                    estimate.high());
        }
    }

    /**
     * @param verdict empty where there is no target or no value
     * @param drill which cases stand behind the value
     */
    record FigureLine(
            String id,
            String zh,
            String en,
            Told now,
            String before,
            String target,
            String verdict,
            Indicator.Drill drill) {

        static FigureLine of(Figure figure) {
            var indicator = figure.indicator();
            var kept = figure.onTarget();
            return new FigureLine(
                    indicator.id(),
                    indicator.name().zh(),
                    indicator.name().en(),
                    Told.of(figure.estimate(), indicator.unit()),
                    number(figure.before().value(), indicator.unit()),
                    targetOf(indicator),
                    kept == null ? "" : kept ? "kept" : "missed",
                    indicator.drill());
        }
    }

    static String targetOf(Indicator indicator) {
        if (indicator.target() == null) {
            return "";
        }
        var sign = indicator.direction() == Indicator.Direction.UP ? "≥ " : "≤ ";
        return sign + number(indicator.target(), indicator.unit());
    }

    record TrendLine(LocalDate from, LocalDate until, String label, Told told) {

        static TrendLine of(TrendPoint point, Indicator.Unit unit) {
            var label = point.from().equals(point.until())
                    ? DAY.format(point.from())
                    : DAY.format(point.from()) + "–" + DAY.format(point.until());
            return new TrendLine(point.from(), point.until(), label, Told.of(point.estimate(), unit));
        }
    }

    /** @param rank empty where the sample is too small to be ranked */
    record ComparedLine(String value, String title, String rank, Told told) {

        static ComparedLine of(Compared compared, int rank, Dimension by, Indicator.Unit unit, InsightWords words) {
            return new ComparedLine(
                    compared.value(),
                    words.value(by, compared.value()),
                    compared.ranked() ? Integer.toString(rank) : "",
                    Told.of(compared.estimate(), unit));
        }
    }

    record CaseLine(DrillRow row, String at, String customerType, String category, String channel, String link) {

        static CaseLine of(DrillRow row, InsightWords words) {
            return new CaseLine(
                    row,
                    DeskWords.minute(row.at()),
                    words.value(Dimension.CUSTOMER_TYPE, row.customerType()),
                    row.category() == null ? "" : words.value(Dimension.CATEGORY, row.category()),
                    row.channel() == null ? "" : words.value(Dimension.CHANNEL, row.channel()),
                    row.link() == null ? "" : words.value(Dimension.LINK, row.link()));
        }
    }
}
