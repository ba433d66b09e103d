package org.huifang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Indicator;
import org.huifang.report.ReportFigures.Group;
import org.huifang.report.ReportFigures.Row;

/**
 * What the figures say, in sentences a manager understands. A change is called one only when the intervals of both periods lie apart; a
 * sample under ten is not told.
 */
public final class Findings {

    private static final int MOST_GROUPS = 3;

    /** A group is said to have grown from so many more complaints on (own): fewer may be chance in any house. */
    private static final int LEAST_GROWTH = 10;

    private static final double GROWN = 1.25;

    private final ReportFigures figures;

    private Findings(ReportFigures figures) {
        this.figures = figures;
    }

    public static List<Sentence> of(ReportFigures figures) {
        var findings = new Findings(figures);
        var sentences = new ArrayList<Sentence>();
        sentences.add(findings.targets());
        figures.indicators().stream().flatMap(Findings::moved).forEach(sentences::add);
        figures.categories().stream()
                .filter(Findings::grew)
                .limit(MOST_GROUPS)
                .map(Findings::growth)
                .forEach(sentences::add);
        findings.warnings().forEach(sentences::add);
        findings.promises().forEach(sentences::add);
        return sentences;
    }

    /** The few that stand on the first page. */
    public static List<Sentence> summary(ReportFigures figures) {
        var findings = new Findings(figures);
        return Stream.of(
                        Stream.of(findings.volume()),
                        Stream.of(findings.targets()),
                        findings.mostFrequent(),
                        findings.promises())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Sentence volume() {
        var complaints = figures.indicator("complaints");
        var cases = figures.indicator("cases");
        return new Sentence(
                "本期受理投诉 %,d 件（上期 %,d 件），全部案件 %,d 件。"
                        .formatted(
                                complaints.now().n(),
                                complaints.before().n(),
                                cases.now().n()),
                "%,d complaints were received (%,d in the period before), of %,d cases in all."
                        .formatted(
                                complaints.now().n(),
                                complaints.before().n(),
                                cases.now().n()));
    }

    private Sentence targets() {
        var judged = figures.indicators().stream()
                .filter(row -> row.onTarget() != null)
                .toList();
        var met = judged.stream().filter(Row::onTarget).count();
        return new Sentence(
                "设有目标且样本足够的指标 %d 项，达标 %d 项。".formatted(judged.size(), met),
                "Of %d indicators with a target and a sample, %d met it.".formatted(judged.size(), met));
    }

    private Stream<Sentence> mostFrequent() {
        return figures.categories().stream()
                .limit(1)
                .map(group -> new Sentence(
                        "投诉最多的问题：%s，%,d 件。".formatted(group.name(), group.complaints()),
                        "The most frequent problem: %s, %,d complaints.".formatted(group.name(), group.complaints())));
    }

    private static Stream<Sentence> moved(Row row) {
        var now = row.now();
        var before = row.before();
        if (row.direction() == Indicator.Direction.NEITHER || now.low() == null || before.low() == null) {
            return Stream.empty();
        }
        var up = now.low() > before.high();
        if (!up && now.high() >= before.low()) {
            return Stream.empty();
        }
        var better = up == (row.direction() == Indicator.Direction.UP);
        var from = InsightWords.number(before.value(), row.unit());
        var to = InsightWords.number(now.value(), row.unit());
        return Stream.of(new Sentence(
                "%s由 %s %s至 %s，%s，超出偶然波动。".formatted(row.name().zh(), from, up ? "升" : "降", to, better ? "改善" : "变差"),
                "%s went %s from %s to %s, which is %s and more than chance."
                        .formatted(row.name().en(), up ? "up" : "down", from, to, better ? "better" : "worse")));
    }

    private static boolean grew(Group group) {
        return group.complaints() - group.before() >= LEAST_GROWTH && group.complaints() >= group.before() * GROWN;
    }

    private static Sentence growth(Group group) {
        return new Sentence(
                "“%s”投诉由 %,d 件增至 %,d 件。".formatted(group.name(), group.before(), group.complaints()),
                "Complaints about %s grew from %,d to %,d."
                        .formatted(group.name(), group.before(), group.complaints()));
    }

    private Stream<Sentence> warnings() {
        var raised = figures.warnings().stream()
                .mapToLong(ReportFigures.Warned::raised)
                .sum();
        var hits = figures.warnings().stream()
                .mapToLong(ReportFigures.Warned::hits)
                .sum();
        var wrong = figures.warnings().stream()
                .mapToLong(ReportFigures.Warned::falseAlarms)
                .sum();
        return raised == 0
                ? Stream.empty()
                : Stream.of(new Sentence(
                        "预警 %d 次：属实 %d 次，误报 %d 次，其余尚未判定。".formatted(raised, hits, wrong),
                        "%d early warnings were raised: %d hits, %d false alarms, the others not yet judged."
                                .formatted(raised, hits, wrong)));
    }

    private Stream<Sentence> promises() {
        var promised = figures.promised().size();
        var kept = figures.promised().stream()
                .filter(action -> action.state().equals("EFFECTIVE"))
                .count();
        return promised == 0
                ? Stream.empty()
                : Stream.of(new Sentence(
                        "以往报告承诺、本期跟踪的改进 %d 项，已见效 %d 项。".formatted(promised, kept),
                        "Improvements that earlier reports promised: %d; proved effective: %d."
                                .formatted(promised, kept)));
    }
}
