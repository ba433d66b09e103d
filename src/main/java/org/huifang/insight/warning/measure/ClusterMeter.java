package org.huifang.insight.warning.measure;

import java.time.LocalDate;
import org.huifang.insight.warning.chart.CountTail;
import org.huifang.insight.warning.signal.ClusterEvidence;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.Subject;

/** Measures clusters. What is usual for one category at one outlet is too little for weekdays: a mean, and chance. */
public final class ClusterMeter {

    /** What an outlet that never had such a complaint in eight weeks is taken to have had: half a one. */
    private static final double NEVER = 0.5;

    /** Good and bad days of an outlet differ by about a fifth: variance beyond chance by squared mean. */
    private static final double SCATTER = 0.05;

    private final Limits limits;

    public ClusterMeter(Limits limits) {
        this.limits = limits;
    }

    /** @param usual complaints of the category at the outlet in the eight weeks of the baseline */
    public ClusterEvidence measure(String outlet, String category, LocalDate day, int count, int grave, long usual) {
        var counted = Math.max(NEVER, usual);
        var expected = counted / SeriesMeter.BASELINE_DAYS;
        return new ClusterEvidence(
                new Subject(Dimension.OUTLET, outlet),
                day,
                category,
                count,
                grave,
                expected,
                CountTail.atLeast(count, expected, 1 + expected * (SCATTER + 1 / counted)),
                limits);
    }
}
