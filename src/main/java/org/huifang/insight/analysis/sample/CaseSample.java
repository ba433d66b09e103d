package org.huifang.insight.analysis.sample;

import java.util.List;

/**
 * Complaints of a period.
 *
 * @param population how many there are; more than rows where only a part was read
 */
public record CaseSample(long population, List<CaseRow> rows) {

    /** The known values of a measure. */
    public double[] values(Measure measure) {
        return rows.stream()
                .mapToDouble(row -> row.value(measure))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }
}
