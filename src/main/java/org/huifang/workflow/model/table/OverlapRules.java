package org.huifang.workflow.model.table;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Under the hit policy UNIQUE only one row may match, and the engine fails on a case that two match. Reported are rows that
 * certainly match the same; cells that cannot be compared without evaluating them are given the benefit of the doubt.
 */
final class OverlapRules {

    static void check(CheckedTable checked) {
        checked.all(DecisionTable.class).stream()
                .filter(table -> table.getHitPolicy() == HitPolicy.UNIQUE)
                .forEach(table -> table(checked, table));
    }

    private static void table(CheckedTable checked, DecisionTable table) {
        var inputs = List.copyOf(table.getInputs());
        var rows = List.copyOf(table.getRules());
        var cells = rows.stream().map(row -> cellsOf(row, inputs)).toList();
        for (var at = 1; at < rows.size(); at++) {
            var row = at;
            IntStream.range(0, row)
                    .filter(earlier -> overlap(cells.get(earlier), cells.get(row)))
                    .findFirst()
                    .ifPresent(earlier -> report(checked, rows, earlier, row));
        }
    }

    private static void report(CheckedTable checked, List<Rule> rows, int earlier, int later) {
        var id = rows.get(earlier).getId();
        checked.find(
                rows.get(later).getId(),
                "命中策略为 UNIQUE，但第%d行（%s）与第%d行会同时命中；请改为 FIRST 或修改条件".formatted(earlier + 1, id, later + 1),
                "under the hit policy UNIQUE rows %d (%s) and %d match the same; use FIRST, or change one"
                        .formatted(earlier + 1, id, later + 1));
    }

    private static List<Cell> cellsOf(Rule row, List<Input> inputs) {
        var entries = List.copyOf(row.getInputEntries());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> Cell.of(CheckedTable.textOf(entries.get(i).getText()), isWhole(inputs.get(i))))
                .toList();
    }

    private static boolean isWhole(Input input) {
        var type = input.getInputExpression().getTypeRef();
        return "integer".equals(type) || "long".equals(type);
    }

    private static boolean overlap(List<Cell> one, List<Cell> other) {
        return IntStream.range(0, one.size()).allMatch(i -> one.get(i).certainlyMeets(other.get(i)));
    }

    private OverlapRules() {}
}
