package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huifang.insight.analysis.Analysis;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Answer.Method;
import org.huifang.insight.analysis.Exhibit;
import org.huifang.insight.analysis.Exhibit.Row;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.sample.CaseSample;
import org.huifang.insight.analysis.sample.Cases;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.analysis.statistics.Medians;
import org.huifang.insight.analysis.statistics.Spread;
import org.huifang.insight.warning.chart.Shares;
import org.springframework.stereotype.Component;

/** What is usual and how far it varies: median, quartiles and the tenth that is worst. */
@Component
class SpreadAnalysis implements Analysis {

    private static final double SKEWED = 1.5;

    private final Cases cases;

    SpreadAnalysis(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Question question() {
        return Question.SPREAD;
    }

    @Override
    public Answer answer(Inquiry inquiry) {
        var sample = cases.of(inquiry.period(), inquiry.filter());
        var values = sample.values(inquiry.measure());
        var method = new Method(
                values.length,
                sample.population(),
                inquiry.measure().isShare()
                        ? Sentence.of("占比及 Wilson 95%% 区间。", "The share with Wilson's 95 %% interval.")
                        : Sentence.of(
                                "百分位数（R 第 7 型）；中位数区间：Price 与 Bonett 2002。",
                                "Percentiles of R's type 7; the median's interval by Price and Bonett 2002."),
                Sentence.both("S2-42, S4-43"));
        if (values.length < Answer.SHOWN_FROM) {
            return Answer.refusing(inquiry, Words.tooFew(values.length, Answer.SHOWN_FROM), method);
        }
        var warnings = new ArrayList<>(Words.about(values.length, sample.rows().size(), sample.population()));
        return inquiry.measure().isShare()
                ? share(inquiry, values, warnings, method)
                : spread(inquiry, values, sample, warnings, method);
    }

    private static Answer share(Inquiry inquiry, double[] values, List<Sentence> warnings, Method method) {
        var hits = (long) Arrays.stream(values).sum();
        var interval = Shares.wilson(hits, values.length);
        var share = (double) hits / values.length;
        var measure = inquiry.measure();
        var finding = Sentence.of(
                "“%1$s”占 %3$s（95%% 区间 %4$s）：%6$d 件中 %5$d 件。",
                "%2$s: %3$s (95 %% interval %4$s), %5$d of %6$d cases.",
                measure.zh(),
                measure.en(),
                Numbers.percent(share),
                Numbers.percent(interval),
                hits,
                values.length);
        var row = new Row(
                measure.title(),
                100 * share,
                100 * interval.low(),
                100 * interval.high(),
                (long) values.length,
                List.of(Numbers.percent(share), Numbers.percent(interval), Integer.toString(values.length)));
        var exhibit = new Exhibit(
                Sentence.of("占比", "Share"),
                "%",
                Words.heads(Words.GROUP, Words.VALUE, Words.INTERVAL, Words.SAMPLE),
                List.of(row));
        return new Answer(inquiry, false, List.of(finding), warnings, List.of(exhibit), method);
    }

    private static Answer spread(
            Inquiry inquiry, double[] values, CaseSample sample, List<Sentence> warnings, Method method) {
        var measure = inquiry.measure();
        var spread = Spread.of(values);
        if (measure == Measure.HANDLING_HOURS) {
            warnings.add(
                    Sentence.of(
                            "只含已结案的案件；期末受理、尚未结案的不在内，因此最近几天看起来偏快。",
                            "Closed cases only: those that came late and are still open are missing, so the latest days look too fast."));
        }
        return new Answer(
                inquiry,
                false,
                findings(spread, values, measure),
                warnings,
                List.of(bars(spread, measure), percentiles(spread, measure, sample)),
                method);
    }

    private static List<Sentence> findings(Spread spread, double[] values, Measure measure) {
        var findings = new ArrayList<Sentence>();
        findings.add(Sentence.of(
                "%1$s：一半的案件不超过 %3$s（95%% 区间 %4$s），中间一半在 %5$s 与 %6$s 之间，每十件有一件超过 %7$s。",
                "%2$s: half of the cases take %3$s at most (95 %% interval %4$s), the middle half lies between %5$s and %6$s, one"
                        + " in ten is above %7$s.",
                measure.zh(),
                measure.en(),
                Numbers.of(spread.percentile(50), measure),
                Numbers.of(Medians.interval(values), measure),
                Numbers.of(spread.percentile(25), measure),
                Numbers.of(spread.percentile(75), measure),
                Numbers.of(spread.percentile(90), measure)));
        if (spread.mean() > SKEWED * spread.percentile(50)) {
            findings.add(Sentence.of(
                    "少数案件特别高，把均值拉到 %s：请看中位数，并查看最高的十分之一。",
                    "A few cases are very high and draw the mean up to %s: go by the median, and look at the highest tenth.",
                    Numbers.of(spread.mean(), measure)));
        }
        return findings;
    }

    private static Exhibit bars(Spread spread, Measure measure) {
        var rows = spread.bars(measure.kind() == Measure.Kind.COUNT).stream()
                .map(bar -> {
                    var whole = measure.kind() == Measure.Kind.COUNT && bar.until() - bar.from() == 1;
                    var label = whole && !bar.open()
                            ? Numbers.of(bar.from(), measure)
                            : bar.open()
                                    ? "≥ " + Numbers.of(bar.from(), measure)
                                    : Numbers.of(bar.from(), measure) + " – " + Numbers.of(bar.until(), measure);
                    return new Row(label, (double) bar.count(), null, null, null, List.of(Long.toString(bar.count())));
                })
                .toList();
        return new Exhibit(
                new Sentence(measure.zh() + "的分布", "Spread of: " + measure.en()),
                "",
                Words.heads(new Sentence(measure.zh(), measure.en()), Sentence.of("案件", "Cases")),
                rows);
    }

    private static Exhibit percentiles(Spread spread, Measure measure, CaseSample sample) {
        var rows = new ArrayList<Row>();
        rows.add(line("最小 Smallest", spread.smallest(), measure));
        rows.add(line("25%", spread.percentile(25), measure));
        rows.add(line("50% 中位数 Median", spread.percentile(50), measure));
        rows.add(line("75%", spread.percentile(75), measure));
        rows.add(line("90%", spread.percentile(90), measure));
        rows.add(line("最大 Largest", spread.largest(), measure));
        rows.add(line("均值 Mean", spread.mean(), measure));
        return new Exhibit(
                Sentence.of("百分位数（期内投诉 %d 件）", "Percentiles (%d complaints in these days)", sample.population()),
                measure.unit(),
                Words.heads(Sentence.of("位置", "Position"), Words.VALUE),
                rows);
    }

    private static Row line(String label, double value, Measure measure) {
        return new Row(label, null, null, null, null, List.of(Numbers.of(value, measure)));
    }
}
