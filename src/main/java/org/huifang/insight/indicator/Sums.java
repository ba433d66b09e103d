package org.huifang.insight.indicator;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the facts of some days add up to; two of them can be added.
 *
 * @param n how many facts
 * @param hits how many of them have what is asked for
 * @param total sum of their values; of NPS answers the number of detractors
 * @param squares sum of the squares of their values
 * @param classes how many facts in which class of time
 */
public record Sums(long n, long hits, long total, BigDecimal squares, SortedMap<Integer, Long> classes) {

    public static final Sums NONE = new Sums(0, 0, 0, BigDecimal.ZERO, new TreeMap<>());

    static Sums of(int timeClass, long n, long hits, long total, BigDecimal squares) {
        var classes = new TreeMap<Integer, Long>();
        classes.put(timeClass, n);
        return new Sums(n, hits, total, squares, classes);
    }

    Sums plus(Sums more) {
        var both = new TreeMap<>(classes);
        more.classes.forEach((timeClass, count) -> both.merge(timeClass, count, Long::sum));
        return new Sums(n + more.n, hits + more.hits, total + more.total, squares.add(more.squares), both);
    }
}
