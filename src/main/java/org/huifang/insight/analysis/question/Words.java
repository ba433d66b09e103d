package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Sentence;

/** Sentences and heads that several answers share. */
final class Words {

    static final Sentence GROUP = new Sentence("分组", "Group");
    static final Sentence VALUE = new Sentence("数值", "Value");
    static final Sentence INTERVAL = new Sentence("95% 区间", "Interval");
    static final Sentence SAMPLE = new Sentence("样本", "n");
    static final Sentence CHANCE = new Sentence("偶然的可能", "By chance");
    static final Sentence NOTE = new Sentence("说明", "Note");

    static final String FOUND = "✓ 差异可信 beyond chance";
    static final String NOT_FOUND = "可能是偶然 may be chance";

    private Words() {}

    static List<Sentence> heads(Sentence... heads) {
        return List.of(heads);
    }

    static Sentence tooFew(long n, long needed) {
        return Sentence.of(
                "样本只有 %d，少于需要的 %d：不作回答。请选更长的时间或放宽筛选。",
                "The sample is %d, fewer than the %d needed: no answer is given. Choose more days or a wider filter.",
                n,
                needed);
    }

    /** Warnings about the sample: none where it is large and whole. */
    static List<Sentence> about(long n, long read, long population) {
        var warnings = new ArrayList<Sentence>();
        if (n < Answer.SOUND_FROM) {
            warnings.add(
                    Sentence.of("样本只有 %d，不足 30：仅供参考。", "The sample is %d, under 30: take it as indicative only.", n));
        }
        if (read < population) {
            warnings.add(Sentence.of(
                    "共 %d 条，按编号摘要固定抽取了 %d 条；再次查询会得到同样的样本。",
                    "There are %d; a part of %d was drawn by the digest of their keys, the same each time.",
                    population,
                    read));
        }
        return warnings;
    }

    @SafeVarargs
    static List<Sentence> all(List<Sentence>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
