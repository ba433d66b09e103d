package org.huifang.insight.warning.signal;

import java.util.Optional;

/**
 * From where on a value is yellow, orange, red.
 *
 * @param row of the table it comes from
 * @param yellow null where the signal has no such level; so the others
 * @param least how many there must be at all
 */
public record Limit(String row, Worse worse, Double yellow, Double orange, Double red, int least) {

    /** When a limit is passed. */
    public enum Worse {
        /** Below it. */
        LOW,
        /** At it and above. */
        HIGH,
        /** Above it. */
        ABOVE
    }

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
        if (limit == null) {
            return false;
        }
        return switch (worse) {
            case LOW -> value < limit;
            case HIGH -> value >= limit;
            case ABOVE -> value > limit;
        };
    }
}
