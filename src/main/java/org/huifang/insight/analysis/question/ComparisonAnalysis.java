package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.huifang.insight.analysis.question.Contrast.Judged;
import org.huifang.insight.analysis.sample.CaseRow;
import org.huifang.insight.analysis.sample.Cases;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Dimension;
import org.springframework.stereotype.Component;

/** Each group against all others, or the days against as many before; what chance explains is not called a difference. */
@Component
class ComparisonAnalysis implements Analysis {

    private static final int MOST_GROUPS = 20;
    private static final int TOLD = 3;

    private final Cases cases;
    private final InsightWords words;

    ComparisonAnalysis(Cases cases, InsightWords words) {
        this.cases = cases;
        this.words = words;
    }

    @Override
    public Question question() {
        return Question.COMPARISON;
    }

    /** Contrasts with what they were made from. */
    private record Made(List<Contrast> contrasts, long n, long read, long population, List<Sentence> warnings) {}

    @Override
    public Answer answer(Inquiry inquiry) {
        var made = inquiry.by() == Dimension.ALL ? periods(inquiry) : groups(inquiry);
        var method = new Method(made.n(), made.population(), test(inquiry.measure()), Sentence.both("S2-35, S4-43"));
        if (made.contrasts().isEmpty()) {
            var few = Sentence.of(
                    "没有两组都满 %1$d 件（共 %2$d 件）：不作比较。请选更长的时间或放宽筛选。",
                    "There are no two groups of %1$d cases or more (%2$d in all): nothing is compared. Choose more days or a wider"
                            + " filter.",
                    Answer.SHOWN_FROM,
                    made.n());
            return Answer.refusing(inquiry, few, method);
        }
        var judged = Contrast.judge(made.contrasts());
        return new Answer(
                inquiry,
                false,
                findings(inquiry.measure(), judged),
                Words.all(Words.about(least(judged), made.read(), made.population()), made.warnings()),
                List.of(exhibit(inquiry, judged)),
                method);
    }

    private static long least(List<Judged> judged) {
        return judged.stream()
                .mapToLong(one ->
                        Math.min(one.contrast().own().length, one.contrast().others().length))
                .min()
                .orElse(0);
    }

    private Made periods(Inquiry inquiry) {
        var now = cases.of(inquiry.period(), inquiry.filter());
        var before = cases.of(inquiry.period().before(), inquiry.filter());
        var own = now.values(inquiry.measure());
        var others = before.values(inquiry.measure());
        var contrast = new Contrast(
                "%s – %s".formatted(inquiry.period().from(), inquiry.period().until()),
                "之前同样天数 as many days before",
                inquiry.measure(),
                own,
                others);
        var enough = own.length >= Answer.SHOWN_FROM && others.length >= Answer.SHOWN_FROM;
        return new Made(
                enough ? List.of(contrast) : List.of(),
                own.length + others.length,
                (long) now.rows().size() + before.rows().size(),
                now.population() + before.population(),
                List.of());
    }

    private Made groups(Inquiry inquiry) {
        var sample = cases.of(inquiry.period(), inquiry.filter());
        var known = sample.rows().stream()
                .filter(row -> row.knows(inquiry.measure()))
                .toList();
        var groups = known.stream()
                .collect(
                        Collectors.groupingBy(row -> row.group(inquiry.by()), LinkedHashMap::new, Collectors.toList()));
        var contrasts = groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= Answer.SHOWN_FROM
                        && known.size() - group.getValue().size() >= Answer.SHOWN_FROM)
                .sorted(Comparator.comparing(group -> -group.getValue().size()))
                .limit(MOST_GROUPS)
                .map(group -> new Contrast(
                        words.value(inquiry.by(), group.getKey()),
                        "其余 the others",
                        inquiry.measure(),
                        values(inquiry, group.getValue()),
                        values(
                                inquiry,
                                known.stream()
                                        .filter(row -> !row.group(inquiry.by()).equals(group.getKey()))
                                        .toList())))
                .toList();
        return new Made(
                contrasts,
                known.size(),
                sample.rows().size(),
                sample.population(),
                leftOut(groups.size() - contrasts.size()));
    }

    private static double[] values(Inquiry inquiry, List<CaseRow> rows) {
        return rows.stream().mapToDouble(row -> row.value(inquiry.measure())).toArray();
    }

    private static List<Sentence> leftOut(int groups) {
        return groups == 0
                ? List.of()
                : List.of(Sentence.of(
                        "%d 组不足 10 件或不在最大的 20 组之内，未列出，但计入“其余”。",
                        "%d groups have fewer than 10 cases or are not among the largest 20: they are not shown, but count among the"
                                + " others.",
                        groups));
    }

    private static Sentence test(Measure measure) {
        return measure.isShare()
                ? Sentence.of(
                        "两占比之差：Newcombe 1998 区间；卡方检验，预期数小于 5 时用 Fisher 精确检验；多组同时比较按 Holm 1979 校正。",
                        "Difference of two shares: Newcombe's interval (1998); chi-squared test, Fisher's exact test where fewer than"
                                + " 5 are expected; many at once are corrected after Holm (1979).")
                : Sentence.of(
                        "中位数之差：Price 与 Bonett 2002 区间；Mann–Whitney 检验；多组同时比较按 Holm 1979 校正。",
                        "Difference of medians: interval of Price and Bonett (2002); Mann–Whitney test; many at once are corrected"
                                + " after Holm (1979).");
    }

    private static List<Sentence> findings(Measure measure, List<Judged> judged) {
        var found = judged.stream()
                .filter(Judged::found)
                .sorted(Comparator.comparing(one -> -Math.abs(one.contrast().difference())))
                .toList();
        if (found.isEmpty()) {
            return List.of(Sentence.of(
                    "“%1$s”没有超出偶然的差异。",
                    "%2$s: no difference that chance does not explain.", measure.zh(), measure.en()));
        }
        var findings = new ArrayList<Sentence>();
        found.stream().limit(TOLD).forEach(one -> findings.add(told(measure, one)));
        if (found.size() > TOLD) {
            findings.add(Sentence.of("另有 %d 组也不同，见下表。", "%d more groups differ, see the table.", found.size() - TOLD));
        }
        return findings;
    }

    private static Sentence told(Measure measure, Judged one) {
        var contrast = one.contrast();
        var up = contrast.difference() > 0;
        return new Sentence(
                "%s：%s为 %s，%s为 %s；%s %s（95%% 区间 %s，%s）。"
                        .formatted(
                                contrast.name(),
                                measure.zh(),
                                Numbers.of(contrast.value(), measure),
                                contrast.against().split(" ")[0],
                                Numbers.of(contrast.otherValue(), measure),
                                up ? "高" : "低",
                                Numbers.of(Math.abs(contrast.difference()), measure),
                                Numbers.of(contrast.interval(), measure),
                                Numbers.chance(one.chance())),
                "%s: %s is %s, against %s of %s: %s %s (95 %% interval of the difference %s, %s)."
                        .formatted(
                                contrast.name(),
                                measure.en(),
                                Numbers.of(contrast.value(), measure),
                                Numbers.of(contrast.otherValue(), measure),
                                contrast.against().split(" ", 2)[1],
                                Numbers.of(Math.abs(contrast.difference()), measure),
                                up ? "higher" : "lower",
                                Numbers.of(contrast.interval(), measure),
                                Numbers.chance(one.chance())));
    }

    private static Exhibit exhibit(Inquiry inquiry, List<Judged> judged) {
        var measure = inquiry.measure();
        return new Exhibit(
                new Sentence(measure.zh() + "：差异", measure.en() + ": difference"),
                measure.unit(),
                Words.heads(
                        Words.GROUP,
                        Words.SAMPLE,
                        Words.VALUE,
                        Sentence.of("对照", "Against"),
                        Sentence.of("差异", "Difference"),
                        Words.INTERVAL,
                        Words.CHANCE,
                        Words.NOTE),
                judged.stream().map(one -> row(one, measure)).toList());
    }

    private static Row row(Judged one, Measure measure) {
        var contrast = one.contrast();
        return new Row(
                contrast.name(),
                Numbers.scaled(contrast.difference(), measure),
                Numbers.scaled(contrast.interval().low(), measure),
                Numbers.scaled(contrast.interval().high(), measure),
                (long) contrast.own().length,
                List.of(
                        Integer.toString(contrast.own().length),
                        Numbers.of(contrast.value(), measure),
                        Numbers.of(contrast.otherValue(), measure),
                        Numbers.of(contrast.difference(), measure),
                        Numbers.of(contrast.interval(), measure),
                        Numbers.chance(one.chance()),
                        one.found() ? Words.FOUND : Words.NOT_FOUND));
    }
}
