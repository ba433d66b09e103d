package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huifang.insight.indicator.Estimate;

/**
 * The net promoter score of the newest 90 days beside that of the 90 days before, each with its adjusted Wald interval.
 *
 * @param now score and n of the newest days
 * @param before the same of as many days before
 */
public record ScoreEvidence(Subject subject, LocalDate day, Estimate now, Estimate before, Limits limits)
        implements Evidence {

    /** So that a loss of 5 points is one, however the shares are rounded. */
    private static final double MILLIONTHS = 1_000_000;

    private Limit limit() {
        return limits.of(Signal.NPS_CHANGE, subject.dimension());
    }

    /** Whether there are answers enough on both sides; else nothing is said of a change. */
    public boolean isSaid() {
        return Math.min(now.n(), before.n()) >= Math.max(1, limit().least())
                && now.value() != null
                && before.value() != null;
    }

    /** Points lost, negative when it rose; 0 where nothing is said. */
    public double lost() {
        return isSaid() ? Math.round((before.value() - now.value()) * MILLIONTHS) / MILLIONTHS : 0;
    }

    /** The newest interval lies below the one before. */
    public boolean isApart() {
        return isSaid() && now.high() < before.low();
    }

    private Optional<Level> byPoints() {
        return isSaid() ? limit().reachedBy(lost()) : Optional.empty();
    }

    /** Red by its points, but the intervals reach into each other: orange then. */
    public boolean isHeldBack() {
        return byPoints().filter(level -> level == Level.RED && !isApart()).isPresent();
    }

    /** Null where it has not fallen so far, or nothing is said. */
    public Level getLevel() {
        return isHeldBack() ? Level.ORANGE : byPoints().orElse(null);
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new TreeMap<String, Object>();
        figures.put("signal", Signal.NPS_CHANGE.name());
        figures.put("change", Evidence.rounded(-lost()));
        put(figures, now, "");
        put(figures, before, "Before");
        return figures;
    }

    private static void put(Map<String, Object> figures, Estimate estimate, String when) {
        figures.put("n" + when, estimate.n());
        if (estimate.value() != null) {
            figures.put("score" + when, Evidence.rounded(estimate.value()));
            figures.put("low" + when, Evidence.rounded(estimate.low()));
            figures.put("high" + when, Evidence.rounded(estimate.high()));
        }
    }
}
