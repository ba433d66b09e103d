package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.huifang.insight.warning.chart.Interval;
import org.huifang.insight.warning.chart.Shares;

/**
 * A share of the last seven days against its floor, or its ceiling, and against what is usual.
 *
 * @param hits those that count
 * @param n all of them
 * @param usual share of the eight weeks before; not a number when there was nothing
 */
public record ShareEvidence(
        Signal signal, Subject subject, LocalDate day, long hits, long n, double usual, Limits limits)
        implements Evidence {

    private Limit limit() {
        return limits.of(signal, subject.dimension());
    }

    private double share() {
        return (double) hits / n;
    }

    public Interval interval() {
        return Shares.wilson(hits, n);
    }

    /** Null within its limits, or where too few were counted. */
    public Level getFloorLevel() {
        return n == 0 || n < limit().least() ? null : limit().reachedBy(share()).orElse(null);
    }

    /** Surely under the floor: all of the interval is. */
    public boolean isSurelyUnderFloor() {
        return n > 0
                && n >= limit().least()
                && limit().yellow() != null
                && interval().isBelow(limit().yellow());
    }

    /** Whether the share is worse than three standard deviations of the usual one allow. */
    public boolean isOutsideChart() {
        if (Double.isNaN(usual) || n < Shares.leastSize(usual)) {
            return false;
        }
        var chart = Shares.limits(usual, n);
        return signal == Signal.REPEATED ? share() > chart.high() : share() < chart.low();
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new TreeMap<String, Object>();
        figures.put("signal", signal.name());
        figures.put("hits", hits);
        figures.put("n", n);
        figures.put("share", Evidence.rounded(share()));
        figures.put("low", Evidence.rounded(interval().low()));
        figures.put("high", Evidence.rounded(interval().high()));
        return figures;
    }
}
