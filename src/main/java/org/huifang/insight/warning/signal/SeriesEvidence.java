package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Complaints about a subject, against what is usual for it.
 *
 * @param count of the day
 * @param recent of the day and the two before
 * @param expected of the day
 * @param chance see {@link Signal#TAIL}
 * @param discovered whether the chance stands out among all series of the day
 * @param drift see {@link Signal#DRIFT}
 * @param smoothed see {@link Signal#SMOOTHED}
 * @param run see {@link Signal#RUN}
 * @param orangeDays see {@link Signal#ORANGE_DAYS}; those before this day
 */
public record SeriesEvidence(
        Subject subject,
        LocalDate day,
        int count,
        int recent,
        double expected,
        double chance,
        boolean discovered,
        double drift,
        double smoothed,
        int run,
        int orangeDays,
        Limits limits)
        implements Evidence {

    public SeriesEvidence discovered(boolean standsOut) {
        return new SeriesEvidence(
                subject, day, count, recent, expected, chance, standsOut, drift, smoothed, run, orangeDays, limits);
    }

    private Limit limit(Signal signal) {
        return limits.of(signal, subject.dimension());
    }

    /** Null where it is as usual. */
    public Level getTailLevel() {
        var limit = limit(Signal.TAIL);
        return recent < limit.least() ? null : limit.reachedBy(chance).orElse(null);
    }

    /** Beyond orange today and on the days before. */
    public Level getOrangeDaysLevel() {
        var beyond = getTailLevel() != null && getTailLevel().isAbove(Level.YELLOW);
        return beyond ? limit(Signal.ORANGE_DAYS).reachedBy(orangeDays + 1).orElse(null) : null;
    }

    public Level getDriftLevel() {
        var limit = limit(Signal.DRIFT);
        return recent < limit.least() ? null : limit.reachedBy(drift).orElse(null);
    }

    public Level getSmoothedLevel() {
        var limit = limit(Signal.SMOOTHED);
        return recent < limit.least() ? null : limit.reachedBy(smoothed).orElse(null);
    }

    /** A run alone is common; it counts where the sum of evidence is three quarters of the way to yellow. */
    public Level getRunLevel() {
        return drift < 0.75 * limit(Signal.DRIFT).yellow()
                ? null
                : limit(Signal.RUN).reachedBy(run).orElse(null);
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new TreeMap<String, Object>();
        figures.put("count", count);
        figures.put("recent", recent);
        figures.put("expected", Evidence.rounded(expected));
        figures.put("chance", Evidence.rounded(chance));
        figures.put("drift", Evidence.rounded(drift));
        figures.put("smoothed", Evidence.rounded(smoothed));
        figures.put("run", run);
        return figures;
    }
}
