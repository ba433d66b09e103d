package org.huifang.insight.indicator;

import java.util.SortedMap;

/** Quantiles of times that were counted in classes: class b begins at e^(b/16) - 1 minutes, as in {@code insight.time_class}. */
final class TimeClasses {

    private static final double PER_E = 16;

    private TimeClasses() {}

    /** Minutes below which the given number of the counted times lie, as if times were spread evenly over their class. */
    static double minutesBelow(SortedMap<Integer, Long> classes, double rank) {
        double before = 0;
        for (var entry : classes.entrySet()) {
            var count = entry.getValue();
            if (count > 0 && before + count >= rank) {
                var inside = Math.max(0, rank - before) / count;
                var begins = beginOf(entry.getKey());
                return begins + inside * (beginOf(entry.getKey() + 1) - begins);
            }
            before += count;
        }
        return classes.isEmpty() ? 0 : beginOf(classes.lastKey() + 1);
    }

    private static double beginOf(int timeClass) {
        return Math.exp(timeClass / PER_E) - 1;
    }
}
