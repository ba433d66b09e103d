package org.huifang.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Estimate;
import org.huifang.report.Findings;
import org.huifang.report.ReportFigures;
import org.huifang.report.ReportFigures.Row;
import org.huifang.report.Sentence;
import org.huifang.report.ServiceReport;

/** What the templates show of a report: everything as words. */
public record ReportView(
        ServiceReport report,
        ReportFigures figures,
        List<Sentence> summary,
        List<Sentence> findings,
        List<String> conclusion,
        Map<String, String> charts,
        Map<String, List<Line>> topics) {

    private static final Map<String, String> ACTION_STATES = Map.of(
            "OPEN", "待制定 To be planned",
            "PLANNED", "进行中 Under way",
            "DONE", "已完成，待验证 Done, effect not yet measured",
            "MEASURED", "待确认效果 Effect measured",
            "EFFECTIVE", "已见效 Effective",
            "DROPPED", "已放弃 Dropped");

    private static final Map<String, String> LEVELS =
            Map.of("RED", "红色 Red", "ORANGE", "橙色 Orange", "YELLOW", "黄色 Yellow");

    /** An indicator in words. */
    public record Line(
            String zh,
            String en,
            String value,
            String interval,
            String n,
            String note,
            String before,
            String target,
            String verdict) {}

    public static ReportView of(ServiceReport report, ReportFigures figures, InsightWords words) {
        var charts = new LinkedHashMap<String, String>();
        figures.trends()
                .forEach(series ->
                        charts.put(series.name().zh() + " " + series.name().en(), TrendChart.of(series)));
        var topics = new LinkedHashMap<String, List<Line>>();
        figures.indicators().forEach(row -> topics.computeIfAbsent(words.topic(row.topic()), topic -> new ArrayList<>())
                .add(line(row)));
        return new ReportView(
                report,
                figures,
                Findings.summary(figures),
                Findings.of(figures),
                Objects.requireNonNullElse(report.conclusion(), "").lines().toList(),
                charts,
                topics);
    }

    private static Line line(Row row) {
        var now = row.now();
        return new Line(
                row.name().zh(),
                row.name().en(),
                value(row),
                InsightWords.interval(now, row.unit()),
                "%,d".formatted(now.n()),
                note(now),
                InsightWords.number(row.before().value(), row.unit()),
                row.target() == null ? "" : InsightWords.number(row.target(), row.unit()),
                row.onTarget() == null ? "" : row.onTarget() ? "✓ 达标 met" : "× 未达标 missed");
    }

    /** With another place where rounding would show a missed target as reached. */
    private static String value(Row row) {
        var rounded = InsightWords.number(row.now().value(), row.unit());
        return Boolean.FALSE.equals(row.onTarget()) && rounded.equals(InsightWords.number(row.target(), row.unit()))
                ? rounded.replaceFirst(
                        "[0-9.,]+", String.format(Locale.ROOT, "%.2f", row.now().value()))
                : rounded;
    }

    private static String note(Estimate estimate) {
        return switch (estimate.worth()) {
            case HIDDEN -> "样本不足，不显示 Sample too small to show";
            case INDICATIVE -> "样本较小，仅供参考 Indicative";
            case SOUND -> "";
        };
    }

    public String made() {
        return InsightWords.minute(report.computedAt());
    }

    public String published() {
        return InsightWords.minute(report.publishedAt());
    }

    /** Without the prefix that tells staff from customers. */
    public String person(String actor) {
        return actor == null ? "" : actor.replaceFirst("^staff:", "");
    }

    public String stateOf(String action) {
        return ACTION_STATES.getOrDefault(action, action);
    }

    public String level(String level) {
        return LEVELS.getOrDefault(level, level);
    }

    /** What missed its target, in the order of the catalogue. */
    public List<Line> missed() {
        return figures.indicators().stream()
                .filter(row -> Boolean.FALSE.equals(row.onTarget()))
                .map(ReportView::line)
                .toList();
    }

    public Line of(String id) {
        return line(figures.indicator(id));
    }

    /** Against the period before; nothing where there was nothing before. */
    public String change(ReportFigures.Group group) {
        return group.before() == 0
                ? "–"
                : "%+.0f %%"
                        .formatted(100.0 * (group.complaints() - group.before()) / group.before())
                        .replace('-', '−');
    }
}
