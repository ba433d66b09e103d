package org.huifang.insight.warning.signal;

import java.util.Optional;

/**
 * From where on a value is yellow, orange, red.
 *
 * @param row of the table it comes from
 * @param lowIsWorse whether a limit is passed below it; else it is passed at it
 * @param yellow null where the signal has no such level; so the others
 * @param least how many there must be at all
 */
public record Limit(String row, boolean lowIsWorse, Double yellow, Double orange, Double red, int least) {

    public Optional<Level> reachedBy(double value) {
        if (passes(value, red)) {
            return Optional.of(Level.RED);
        }
        if (passes(value, orange)) {
            return Optional.of(Level.ORANGE);
        }
        return passes(value, yellow) ? Optional.of(Level.YELLOW) : Optional.empty();
    }

    private boolean passes(double value, Double limit) {
        return limit != null && (lowIsWorse ? value < limit : value >= limit);
    }
}
