package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huifang.insight.analysis.Analysis;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Answer.Method;
import org.huifang.insight.analysis.Exhibit;
import org.huifang.insight.analysis.Exhibit.Row;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.question.ChurnSigns.Signs;
import org.huifang.insight.analysis.sample.CustomerRow;
import org.huifang.insight.analysis.statistics.Chances;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.warning.chart.Shares;
import org.springframework.stereotype.Component;

/** Who sends less after complaining, and whether a bad experience has to do with it. */
@Component
class ChurnAnalysis implements Analysis {

    private final ChurnSigns signs;
    private final InsightWords words;

    ChurnAnalysis(ChurnSigns signs, InsightWords words) {
        this.signs = signs;
        this.words = words;
    }

    @Override
    public Question question() {
        return Question.CHURN;
    }

    @Override
    public Answer answer(Inquiry inquiry) {
        var found = signs.of(inquiry.period(), inquiry.filter());
        var method = new Method(
                found.known().size(),
                found.complainants(),
                Sentence.of(
                        "每位客户最近一周件量对其前八周：条件二项检验，下降至少三成，误报比例控制在 5%%（Benjamini 与 Hochberg 1995）；两组之比：Newcombe 1998、卡方或 Fisher 检验。",
                        "Each customer's parcels of the last week against the eight weeks before: conditional binomial test, a drop of 30"
                                + " %% or more, false discoveries held at 5 %% (Benjamini and Hochberg 1995). The two groups: Newcombe"
                                + " (1998), chi-squared or Fisher's test."),
                Sentence.both("S0-07, S0-29, S2-58"));
        if (found.known().size() < Answer.SOUND_FROM) {
            return Answer.refusing(inquiry, tooFew(found), method);
        }
        var bad = Group.of(found, "经历不佳 A bad experience", CustomerRow::bad);
        var others = Group.of(found, "其他投诉客户 Other complainants", customer -> !customer.bad());
        var rows = new ArrayList<Group>(List.of(bad, others));
        found.known().stream()
                .map(CustomerRow::type)
                .distinct()
                .sorted()
                .forEach(type ->
                        rows.add(Group.of(found, words.value(Dimension.CUSTOMER_TYPE, type), customer -> customer.type()
                                .equals(type))));
        return new Answer(
                inquiry, false, findings(found, bad, others), warnings(found), List.of(exhibit(rows)), method);
    }

    /** Customers of one kind, and how many of them send less. */
    private record Group(String name, long n, long fallen) {

        static Group of(Signs found, String name, Predicate<CustomerRow> kind) {
            return new Group(
                    name,
                    found.known().stream().filter(kind).count(),
                    found.fallen().stream().filter(kind).count());
        }

        boolean shown() {
            return n >= Answer.SHOWN_FROM;
        }

        double share() {
            return (double) fallen / n;
        }
    }

    private static Sentence tooFew(Signs found) {
        return Sentence.of(
                "%1$d 位投诉客户中只有 %2$d 位的件量在投诉之后报来，不足 30：不作回答。件量随客户资料导入。",
                "Of %1$d customers who complained, parcels counted after it are known of %2$d only, fewer than 30: no answer is given."
                        + " Parcels come with the files of customers.",
                found.complainants(),
                found.known().size());
    }

    private static List<Sentence> findings(Signs found, Group bad, Group others) {
        var findings = new ArrayList<Sentence>();
        findings.add(Sentence.of(
                "%1$d 位投诉客户中有 %2$d 位（%3$s）寄件明显减少。",
                "Of %1$d customers who complained, %2$d (%3$s) clearly send less.",
                found.known().size(),
                found.fallen().size(),
                Numbers.percent((double) found.fallen().size() / found.known().size())));
        if (!bad.shown() || !others.shown()) {
            findings.add(Sentence.of(
                    "经历不佳与其他客户之一不足 10 位，不作比较。",
                    "Fewer than 10 had a bad experience, or fewer than 10 had none: they are not compared."));
            return findings;
        }
        findings.add(compared(bad, others));
        return findings;
    }

    private static Sentence compared(Group bad, Group others) {
        var chance = Chances.ofShares(bad.fallen(), bad.n(), others.fallen(), others.n());
        var difference = Shares.difference(others.fallen(), others.n(), bad.fallen(), bad.n());
        if (chance < Numbers.FOUND) {
            return Sentence.of(
                    "经历不佳的客户中 %1$s 减少，其他投诉客户 %2$s；相差的 95%% 区间 %3$s（%4$s）。",
                    "After a bad experience %1$s send less, of the others %2$s; 95 %% interval of the difference %3$s (%4$s).",
                    Numbers.percent(bad.share()),
                    Numbers.percent(others.share()),
                    Numbers.percent(difference),
                    Numbers.chance(chance));
        }
        return Sentence.of(
                "经历不佳（%1$s）与其他投诉客户（%2$s）之间没有超出偶然的差异。",
                "Between a bad experience (%1$s) and the others (%2$s) there is no difference that chance does not explain.",
                Numbers.percent(bad.share()),
                Numbers.percent(others.share()));
    }

    private static List<Sentence> warnings(Signs found) {
        return Words.all(
                List.of(
                        Sentence.of(
                                "件量减少还可能因为季节或生意变化：先联系客户，再下结论。",
                                "Parcels also fall with the season or with trade: speak with the customer before concluding."),
                        Sentence.of(
                                "经历不佳：回访未解决、逾期、重新处理、30 天内再次投诉，或评分 1–2。",
                                "A bad experience: not solved at the callback, late, reopened, complained again within 30 days, or"
                                        + " scored 1 or 2.")),
                Words.about(found.known().size(), found.read(), found.complainants()));
    }

    private static Exhibit exhibit(List<Group> groups) {
        var rows = groups.stream().map(ChurnAnalysis::row).toList();
        return new Exhibit(
                Sentence.of("寄件减少的客户占比", "Customers who send less"),
                "%",
                Words.heads(
                        Words.GROUP,
                        Sentence.of("客户", "Customers"),
                        Sentence.of("减少", "Send less"),
                        Sentence.of("占比", "Share"),
                        Words.INTERVAL),
                rows);
    }

    private static Row row(Group group) {
        if (!group.shown()) {
            return new Row(group.name(), null, null, null, null, List.of("< 10", "–", "–", "–"));
        }
        var interval = Shares.wilson(group.fallen(), group.n());
        return new Row(
                group.name(),
                100 * group.share(),
                100 * interval.low(),
                100 * interval.high(),
                group.n(),
                List.of(
                        Long.toString(group.n()),
                        Long.toString(group.fallen()),
                        Numbers.percent(group.share()),
                        Numbers.percent(interval)));
    }
}
