package org.huifang.insight.warning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limit;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/** Asks {@code early-warning.dmn} for the limits of every signal, once for all series of a day. */
@AsksTable(
        value = "early-warning",
        gives = {"signal", "dimension"},
        reads = {"worse", "yellow", "orange", "red", "least"})
@Service
public class LimitTable {

    private static final String TABLE = "early-warning";

    private final DecisionTables tables;

    LimitTable(DecisionTables tables) {
        this.tables = tables;
    }

    private record Asked(Signal signal, Dimension dimension) {}

    /** All limits as they are now; what somebody deploys meanwhile counts from the next time on. */
    Limits now() {
        var limits = new HashMap<Asked, Limit>();
        Arrays.stream(Signal.values()).forEach(signal -> Arrays.stream(Dimension.values())
                .forEach(dimension -> limits.put(new Asked(signal, dimension), ask(signal, dimension))));
        return (signal, dimension) -> limits.get(new Asked(signal, dimension));
    }

    int version() {
        return tables.versionOf(TABLE);
    }

    private Limit ask(Signal signal, Dimension dimension) {
        return limit(tables.ask(TABLE, Map.of("signal", signal.name(), "dimension", dimension.name()))
                .answer());
    }

    /** One row of the table. */
    public static Limit limit(Decision.Row row) {
        return new Limit(
                row.rule(),
                Limit.Worse.valueOf(row.text("worse")),
                number(row, "yellow"),
                number(row, "orange"),
                number(row, "red"),
                row.number("least"));
    }

    private static Double number(Decision.Row row, String level) {
        return row.text(level) == null ? null : Double.valueOf(row.text(level));
    }
}
