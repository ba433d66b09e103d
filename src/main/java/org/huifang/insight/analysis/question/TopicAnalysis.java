package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huifang.insight.analysis.Analysis;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Answer.Method;
import org.huifang.insight.analysis.Exhibit;
import org.huifang.insight.analysis.Exhibit.Row;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.question.Shift.Judged;
import org.huifang.insight.analysis.sample.Topics;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.warning.chart.Shares;
import org.springframework.stereotype.Component;

/** What complaints and comments are about, how they sound, and what has changed against as many days before. */
@Component
class TopicAnalysis implements Analysis {

    private static final int MOST = 20;
    private static final int TOLD = 3;
    private static final Map<String, Sentence> TONES = Map.of(
            "CALM", new Sentence("平静", "Calm"),
            "UPSET", new Sentence("不满", "Upset"),
            "ANGRY", new Sentence("愤怒", "Angry"));
    private static final Sentence COMPLAINTS = new Sentence("投诉", "complaints");
    private static final Sentence COMMENTS = new Sentence("调查留言", "survey comments");

    private final Topics topics;
    private final InsightWords words;

    TopicAnalysis(Topics topics, InsightWords words) {
        this.topics = topics;
        this.words = words;
    }

    @Override
    public Question question() {
        return Question.TOPICS;
    }

    @Override
    public Answer answer(Inquiry inquiry) {
        var days = inquiry.period();
        var filter = inquiry.filter();
        var before = days.before();
        var terms = shifts(topics.complaintTerms(days, filter), topics.complaintTerms(before, filter));
        var tones = shifts(topics.complaintTones(days, filter), topics.complaintTones(before, filter));
        var said = shifts(topics.commentTerms(days, filter), topics.commentTerms(before, filter));
        var sounded = shifts(topics.commentTones(days, filter), topics.commentTones(before, filter));
        var texts = terms.now() + said.now();
        var method = new Method(
                texts,
                texts,
                Sentence.of(
                        "每个话题占文本的比例，与之前同样天数相比：二项检验（Przyborowski 与 Wilenski 1940），Holm 1979 校正；语气由分类器读出。",
                        "The share of texts with a topic against as many days before: binomial test (Przyborowski and Wilenski 1940),"
                                + " corrected after Holm (1979). The tone is what the classifier read."),
                Sentence.both("S2-26, S2-27"));
        if (terms.now() < Answer.SHOWN_FROM && said.now() < Answer.SHOWN_FROM) {
            return Answer.refusing(inquiry, Words.tooFew(texts, Answer.SHOWN_FROM), method);
        }
        var findings = Stream.of(findings(COMPLAINTS, terms, tones), findings(COMMENTS, said, sounded))
                .flatMap(List::stream)
                .toList();
        var exhibits = new ArrayList<Exhibit>();
        exhibits.addAll(exhibits(COMPLAINTS, terms, tones));
        exhibits.addAll(exhibits(COMMENTS, said, sounded));
        return new Answer(inquiry, false, findings, warnings(terms, said), exhibits, method);
    }

    /** Topics or tones of one kind of text, judged together. */
    private record Shifts(long now, long before, List<Judged> judged) {}

    private static Shifts shifts(Topics.Counts now, Topics.Counts before) {
        var shifts = Stream.concat(now.occurrences().keySet().stream(), before.occurrences().keySet().stream())
                .distinct()
                .map(name -> new Shift(name, now.of(name), now.texts(), before.of(name), before.texts()))
                .filter(shift -> shift.now() + shift.before() >= Answer.SHOWN_FROM)
                .toList();
        return new Shifts(now.texts(), before.texts(), Shift.judge(shifts));
    }

    private static List<Sentence> warnings(Shifts terms, Shifts said) {
        var warnings = new ArrayList<>(Words.about(Math.max(terms.now(), said.now()), 0, 0));
        warnings.add(
                Sentence.of(
                        "话题取自分类器词表，不在词表中的说法不会出现；留存的只有话题和语气，没有原话。",
                        "Topics are those of the classifier's vocabulary, nothing else can show; topics and tones are kept, no words."));
        return warnings;
    }

    private List<Sentence> findings(Sentence texts, Shifts terms, Shifts tones) {
        if (terms.now() < Answer.SHOWN_FROM) {
            return List.of(Sentence.of(
                    "%1$s只有 %3$d 条，不足 10，不作分析。",
                    "Only %3$d %2$s, under 10: they are not analysed.", texts.zh(), texts.en(), terms.now()));
        }
        var findings = new ArrayList<Sentence>();
        changed(terms)
                .limit(TOLD)
                .forEach(one -> findings.add(told(texts, words.term(one.shift().name()), one)));
        changed(tones).forEach(one -> {
            var tone = TONES.getOrDefault(
                    one.shift().name(), Sentence.both(one.shift().name()));
            findings.add(told(texts, tone.text(), one));
        });
        if (findings.isEmpty()) {
            findings.add(Sentence.of(
                    "%1$s的话题和语气没有超出偶然的变化。",
                    "Topics and tone of %2$s have not changed more than chance explains.", texts.zh(), texts.en()));
        }
        return findings;
    }

    private static Stream<Judged> changed(Shifts shifts) {
        return shifts.judged().stream().filter(Judged::found).sorted(Comparator.comparing(Judged::chance));
    }

    private static Sentence told(Sentence texts, String name, Judged one) {
        var up = one.shift().share() > one.shift().shareBefore();
        return Sentence.of(
                "%1$s中“%3$s”%4$s：从 %6$s 到 %7$s（%8$s）。",
                "“%3$s” is %5$s in %2$s: from %6$s to %7$s (%8$s).",
                texts.zh(),
                texts.en(),
                name,
                up ? "变多" : "变少",
                up ? "more frequent" : "less frequent",
                Numbers.percent(one.shift().shareBefore()),
                Numbers.percent(one.shift().share()),
                Numbers.chance(one.chance()));
    }

    private List<Exhibit> exhibits(Sentence texts, Shifts terms, Shifts tones) {
        if (terms.now() < Answer.SHOWN_FROM) {
            return List.of();
        }
        var rows = terms.judged().stream()
                .limit(MOST)
                .map(one -> row(words.term(one.shift().name()), one))
                .toList();
        var tone = tones.judged().stream()
                .map(one -> row(
                        TONES.getOrDefault(
                                        one.shift().name(),
                                        Sentence.both(one.shift().name()))
                                .text(),
                        one))
                .toList();
        return Stream.of(
                        exhibit(new Sentence(texts.zh() + "的话题", "Topics of " + texts.en()), rows),
                        exhibit(new Sentence(texts.zh() + "的语气", "Tone of " + texts.en()), tone))
                .filter(exhibit -> !exhibit.rows().isEmpty())
                .toList();
    }

    private static Exhibit exhibit(Sentence title, List<Row> rows) {
        return new Exhibit(
                title,
                "%",
                Words.heads(
                        Sentence.of("话题", "Topic"),
                        Sentence.of("文本", "Texts"),
                        Sentence.of("占比", "Share"),
                        Words.INTERVAL,
                        Sentence.of("上期", "Before"),
                        Words.CHANCE,
                        Words.NOTE),
                rows);
    }

    private static Row row(String name, Judged one) {
        var shift = one.shift();
        var known = shift.textsBefore() > 0;
        var interval = Shares.wilson(shift.now(), shift.texts());
        return new Row(
                name,
                100 * shift.share(),
                100 * interval.low(),
                100 * interval.high(),
                shift.now(),
                List.of(
                        Long.toString(shift.now()),
                        Numbers.percent(shift.share()),
                        Numbers.percent(interval),
                        known ? Numbers.percent(shift.shareBefore()) : "–",
                        known ? Numbers.chance(one.chance()) : "–",
                        !known ? "上期无文本 none before" : one.found() ? "✓ 变化可信 beyond chance" : Words.NOT_FOUND));
    }
}
