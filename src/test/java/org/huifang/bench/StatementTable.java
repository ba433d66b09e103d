package org.huifang.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huifang.bench.Measurements.StatementUse;

/** Which SQL statements a lifecycle executes, for whoever wants to save some. */
final class StatementTable {

    private static final int SHOWN = 40;
    private static final int LONGEST_TEXT = 400;

    private final List<StatementUse> statements;
    private final double lifecycles;

    StatementTable(List<StatementUse> statements, int lifecycles) {
        this.statements = statements;
        this.lifecycles = lifecycles;
    }

    String text() {
        return "Per lifecycle, by calls\n"
                + table(Comparator.comparing(StatementUse::calls))
                + "\n\nPer lifecycle, by time\n"
                + table(Comparator.comparing(StatementUse::totalMillis))
                + "\n\nPer lifecycle, by WAL\n"
                + table(Comparator.comparing(StatementUse::walBytes))
                + "\n";
    }

    private String table(Comparator<StatementUse> order) {
        return "   calls       ms     rows  WAL bytes  statement\n"
                + statements.stream()
                        .sorted(order.reversed())
                        .limit(SHOWN)
                        .map(this::row)
                        .collect(Collectors.joining("\n"));
    }

    private String row(StatementUse use) {
        var text = use.text();
        return "%8.2f %8.3f %8.2f %10.0f  %s"
                .formatted(
                        use.calls() / lifecycles,
                        use.totalMillis() / lifecycles,
                        use.rows() / lifecycles,
                        use.walBytes() / lifecycles,
                        text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
}
