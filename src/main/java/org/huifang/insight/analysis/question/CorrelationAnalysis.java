package org.huifang.insight.analysis.question;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huifang.insight.analysis.Analysis;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Answer.Method;
import org.huifang.insight.analysis.Exhibit;
import org.huifang.insight.analysis.Exhibit.Row;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.sample.CaseRow;
import org.huifang.insight.analysis.sample.Cases;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.analysis.statistics.Chances;
import org.huifang.insight.analysis.statistics.RankCorrelation;
import org.springframework.stereotype.Component;

/** Which measures rise and fall together; never why. */
@Component
class CorrelationAnalysis implements Analysis {

    private static final List<Measure> MEASURES = List.of(
            Measure.RESPONSE_HOURS,
            Measure.DECISION_HOURS,
            Measure.HANDLING_HOURS,
            Measure.COMPENSATION_YUAN,
            Measure.CALLS,
            Measure.CSAT,
            Measure.NPS,
            Measure.CES,
            Measure.SOLVED,
            Measure.ON_TIME,
            Measure.REPEATED);

    private static final int MOST = 20;
    private static final int TOLD = 3;
    private static final int CASES_A_WEEK = 5;
    private static final double MODERATE = 0.3;
    private static final double STRONG = 0.5;

    private final Cases cases;

    CorrelationAnalysis(Cases cases) {
        this.cases = cases;
    }

    private record Pair(Measure one, Measure other, RankCorrelation found, double chance) {}

    @Override
    public Question question() {
        return Question.CORRELATION;
    }

    @Override
    public Answer answer(Inquiry inquiry) {
        var sample = cases.of(inquiry.period(), inquiry.filter());
        var rows = inquiry.over() == Inquiry.Over.CASES
                ? sample.rows().stream().map(CaseRow::values).toList()
                : weeks(sample.rows());
        var method = new Method(
                rows.size(),
                sample.population(),
                Sentence.of(
                        "Spearman 秩相关；区间：Bonett 与 Wright 2000；多对同时比较按 Holm 1979 校正。",
                        "Spearman's rank correlation; interval of Bonett and Wright (2000); many pairs at once are corrected after"
                                + " Holm (1979)."),
                Sentence.both("S4-43"));
        if (rows.size() < Answer.SOUND_FROM) {
            return Answer.refusing(inquiry, Words.tooFew(rows.size(), Answer.SOUND_FROM), method);
        }
        var pairs = pairs(rows);
        var warnings = Words.all(
                List.of(Sentence.of(
                        "一起升降不等于因果：两者可能都由第三个原因引起。", "Going together is no cause: a third thing may move both.")),
                Words.about(rows.size(), sample.rows().size(), sample.population()));
        return new Answer(inquiry, false, findings(pairs), warnings, exhibits(pairs), method);
    }

    /** The mean of each measure over an outlet's week, where it has some cases. */
    private static List<double[]> weeks(List<CaseRow> rows) {
        return rows.stream()
                .filter(row -> !row.outlet().isEmpty())
                .collect(Collectors.groupingBy(row ->
                        List.of(row.outlet(), row.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))))
                .values()
                .stream()
                .filter(week -> week.size() >= CASES_A_WEEK)
                .map(CorrelationAnalysis::means)
                .toList();
    }

    private static double[] means(List<CaseRow> week) {
        return Arrays.stream(Measure.values())
                .mapToDouble(measure -> week.stream()
                        .filter(row -> row.knows(measure))
                        .mapToDouble(row -> row.value(measure))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static List<Pair> pairs(List<double[]> rows) {
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < MEASURES.size(); one++) {
            for (var other = one + 1; other < MEASURES.size(); other++) {
                var found = correlation(rows, MEASURES.get(one), MEASURES.get(other));
                if (found != null) {
                    pairs.add(new Pair(MEASURES.get(one), MEASURES.get(other), found, found.chance()));
                }
            }
        }
        var together = Chances.together(pairs.stream().mapToDouble(Pair::chance).toArray());
        for (var index = 0; index < together.length; index++) {
            var pair = pairs.get(index);
            pairs.set(index, new Pair(pair.one(), pair.other(), pair.found(), together[index]));
        }
        pairs.sort(Comparator.comparing(pair -> -Math.abs(pair.found().coefficient())));
        return pairs;
    }

    /** Null where too few cases know both, or one is the same throughout. */
    private static RankCorrelation correlation(List<double[]> rows, Measure one, Measure other) {
        var both = rows.stream()
                .filter(row -> !Double.isNaN(row[one.ordinal()]) && !Double.isNaN(row[other.ordinal()]))
                .toList();
        return both.size() < Answer.SOUND_FROM
                ? null
                : RankCorrelation.of(
                        both.stream().mapToDouble(row -> row[one.ordinal()]).toArray(),
                        both.stream().mapToDouble(row -> row[other.ordinal()]).toArray());
    }

    private static List<Sentence> findings(List<Pair> pairs) {
        var found = pairs.stream()
                .filter(pair -> pair.chance() < Numbers.FOUND)
                .limit(TOLD)
                .map(CorrelationAnalysis::told)
                .toList();
        return found.isEmpty()
                ? List.of(Sentence.of("没有哪两项指标的关联超出偶然。", "No two measures go together more than chance explains."))
                : found;
    }

    private static Sentence told(Pair pair) {
        var coefficient = pair.found().coefficient();
        var size = Math.abs(coefficient);
        return Sentence.of(
                coefficient > 0
                        ? "“%1$s”越高，“%3$s”也越高：关联%5$s（ρ = %7$s，95%% 区间 %8$s，n = %9$d）。"
                        : "“%1$s”越高，“%3$s”越低：关联%5$s（ρ = %7$s，95%% 区间 %8$s，n = %9$d）。",
                coefficient > 0
                        ? "The higher “%2$s”, the higher “%4$s”: a %6$s link (ρ = %7$s, 95 %% interval %8$s, n = %9$d)."
                        : "The higher “%2$s”, the lower “%4$s”: a %6$s link (ρ = %7$s, 95 %% interval %8$s, n = %9$d).",
                pair.one().zh(),
                pair.one().en(),
                pair.other().zh(),
                pair.other().en(),
                size >= STRONG ? "强" : size >= MODERATE ? "中等" : "弱",
                size >= STRONG ? "strong" : size >= MODERATE ? "moderate" : "weak",
                Numbers.signed(coefficient),
                Numbers.decimal(pair.found().interval()),
                pair.found().n());
    }

    private static List<Exhibit> exhibits(List<Pair> pairs) {
        var rows = pairs.stream()
                .limit(MOST)
                .map(pair -> new Row(
                        pair.one().title() + " × " + pair.other().title(),
                        pair.found().coefficient(),
                        pair.found().interval().low(),
                        pair.found().interval().high(),
                        (long) pair.found().n(),
                        List.of(
                                Numbers.signed(pair.found().coefficient()),
                                Numbers.decimal(pair.found().interval()),
                                Integer.toString(pair.found().n()),
                                Numbers.chance(pair.chance()),
                                pair.chance() < Numbers.FOUND ? Words.FOUND : Words.NOT_FOUND)))
                .toList();
        return List.of(new Exhibit(
                Sentence.of("关联最强的指标", "What goes together most"),
                "",
                Words.heads(
                        Sentence.of("指标", "Measures"),
                        Sentence.both("ρ"),
                        Words.INTERVAL,
                        Words.SAMPLE,
                        Words.CHANCE,
                        Words.NOTE),
                rows));
    }
}
