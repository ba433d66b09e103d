package org.huifang.insight.analysis.question;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huifang.insight.analysis.statistics.Chances;

/** How often something occurs in texts, and how often before. */
record Shift(String name, long now, long texts, long before, long textsBefore) {

    /** With the others judged at the same time. */
    record Judged(Shift shift, double chance) {

        boolean found() {
            return chance < Numbers.FOUND;
        }
    }

    /** The most frequent first. */
    static List<Judged> judge(List<Shift> shifts) {
        var together =
                Chances.together(shifts.stream().mapToDouble(Shift::chance).toArray());
        return IntStream.range(0, shifts.size())
                .mapToObj(index -> new Judged(shifts.get(index), together[index]))
                .sorted(Comparator.comparing((Judged one) -> -one.shift().now())
                        .thenComparing(one -> one.shift().name()))
                .toList();
    }

    double share() {
        return texts == 0 ? 0 : (double) now / texts;
    }

    double shareBefore() {
        return textsBefore == 0 ? 0 : (double) before / textsBefore;
    }

    private double chance() {
        return texts == 0 || textsBefore == 0 ? 1 : Chances.ofRates(now, texts, before, textsBefore);
    }
}
