package org.huifang.insight.warning.signal;

import java.time.LocalDate;
import java.util.Map;

/**
 * Complaints of one category at one outlet within 24 hours.
 *
 * @param subject the outlet
 * @param detail the category
 * @param grave those of severity 4 among them
 * @param expected in 24 hours, as usual
 * @param chance see {@link Signal#CLUSTER_CHANCE}
 */
public record ClusterEvidence(
        Subject subject,
        LocalDate day,
        String detail,
        int count,
        int grave,
        double expected,
        double chance,
        Limits limits)
        implements Evidence {

    /** Null where such a cluster is nothing unusual there. */
    public Level getClusterLevel() {
        return limits.of(Signal.CLUSTER_CHANCE, Dimension.OUTLET)
                .reachedBy(chance)
                .flatMap(unusual -> limits.of(Signal.CLUSTER, Dimension.OUTLET).reachedBy(count))
                .orElse(null);
    }

    public Level getGraveLevel() {
        return limits.of(Signal.GRAVE, Dimension.OUTLET).reachedBy(grave).orElse(null);
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of(
                "count",
                count,
                "grave",
                grave,
                "expected",
                Evidence.rounded(expected),
                "chance",
                Evidence.rounded(chance));
    }
}
