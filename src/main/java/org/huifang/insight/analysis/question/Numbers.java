package org.huifang.insight.analysis.question;

import java.util.Locale;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.warning.chart.Interval;

/** Numbers as they are read, with no more digits than they are worth. */
final class Numbers {

    /** Results of chance that are rarer than this are called a finding. */
    static final double FOUND = 0.05;

    private static final double PERCENT = 100;

    private Numbers() {}

    /** With the measure's unit; shares in per cent. */
    static String of(double value, Measure measure) {
        var plain = plain(scaled(value, measure), measure);
        return switch (measure.unit()) {
            case "" -> plain;
            case "¥" -> "¥ " + plain;
            default -> plain + " " + measure.unit();
        };
    }

    /** As charts draw it: shares in per cent. */
    static double scaled(double value, Measure measure) {
        return measure.isShare() ? value * PERCENT : value;
    }

    private static String plain(double value, Measure measure) {
        if (measure.kind() == Measure.Kind.COUNT && value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, measure.isScore() ? "%.2f" : "%.1f", value);
    }

    static String of(Interval interval, Measure measure) {
        return of(interval.low(), measure) + " – " + of(interval.high(), measure);
    }

    /** A share from 0 to 1 in per cent. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }

    static String percent(Interval shares) {
        return percent(shares.low()) + " – " + percent(shares.high());
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** With its sign. */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    static String decimal(Interval interval) {
        return decimal(interval.low()) + " – " + decimal(interval.high());
    }

    /** A probability. */
    static String chance(double probability) {
        return probability < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", probability);
    }
}
