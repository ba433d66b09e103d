package org.huifang.insight.analysis;

import java.util.List;

/**
 * A table that can be drawn as bars.
 *
 * @param unit of the values, empty where there is none
 * @param columns heads, the label's first
 */
public record Exhibit(Sentence title, String unit, List<Sentence> columns, List<Row> rows) {

    /**
     * A line of it.
     *
     * @param value what its bar shows; null for none
     * @param low lower end of the 95 % interval, null where there is none
     * @param cells behind the label, as they are read
     */
    public record Row(String label, Double value, Double low, Double high, Long n, List<String> cells) {}

    /** Whether there is something to draw. */
    public boolean drawn() {
        return rows.stream().anyMatch(row -> row.value() != null);
    }
}
