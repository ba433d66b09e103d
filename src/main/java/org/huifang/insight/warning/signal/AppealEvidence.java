package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huifang.insight.indicator.Estimate;

/**
 * Appeals to the postal authority in 28 days, against the parcels of the days whose parcels are known. A rate of few appeals says
 * little: orange and red stand only where the whole interval of 95 % (exact Poisson) lies above the limit of the level below.
 *
 * @param appeals on days whose parcels are known
 * @param parcels of those days
 * @param days that are known
 */
public record AppealEvidence(LocalDate day, long appeals, long parcels, int days, Limits limits) implements Evidence {

    /** Of the 28: as many as a baseline needs. */
    public static final int LEAST_DAYS = 20;

    private static final double MILLION = 1_000_000;

    @Override
    public Subject subject() {
        return new Subject(Dimension.INDICATOR, Signal.APPEALS.name());
    }

    public Limit limit() {
        return limits.of(Signal.APPEALS, Dimension.INDICATOR);
    }

    /** Whether parcels are known of days enough; else nothing is said of a rate. */
    public boolean isKnown() {
        return days >= LEAST_DAYS && parcels > 0 && estimate().value() != null;
    }

    /** Per million parcels, with its interval. */
    public Estimate estimate() {
        return Estimate.ofRate(appeals, parcels, MILLION);
    }

    /** What the rate alone would say, however few they are. */
    public Optional<Level> byRate() {
        return isKnown() ? limit().reachedBy(estimate().value()) : Optional.empty();
    }

    /** The rate is above a limit, and fewer appeals than say anything. */
    public boolean isTooFew() {
        return appeals < limit().least() && byRate().isPresent();
    }

    /** Null where the rate keeps its limits, or nothing is said. */
    public Level getLevel() {
        return appeals < limit().least() ? null : byRate().map(this::sure).orElse(null);
    }

    private Level sure(Level byRate) {
        var limit = limit();
        return switch (byRate) {
            case RED -> isSurelyAbove(limit.orange()) ? Level.RED : sure(Level.ORANGE);
            case ORANGE -> isSurelyAbove(limit.yellow()) ? Level.ORANGE : Level.YELLOW;
            case YELLOW -> Level.YELLOW;
        };
    }

    private boolean isSurelyAbove(Double limit) {
        return limit == null || estimate().low() > limit;
    }

    /** The rate alone would say a graver level. */
    public boolean isHeldBack() {
        return getLevel() != null
                && byRate().filter(level -> level.isAbove(getLevel())).isPresent();
    }

    @Override
    public Map<String, Object> figures() {
        var figures = new TreeMap<String, Object>();
        figures.put("signal", Signal.APPEALS.name());
        figures.put("appeals", appeals);
        figures.put("parcels", parcels);
        if (isKnown()) {
            figures.put("rate", Evidence.rounded(estimate().value()));
            figures.put("low", Evidence.rounded(estimate().low()));
            figures.put("high", Evidence.rounded(estimate().high()));
        }
        return figures;
    }
}
