package org.huifang.workflow.model.table;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What a row says of itself, and that the last one catches what the others leave. */
final class RowRules {

    private static final Pattern GENERATED = Pattern.compile("DecisionRule_.*");

    static void check(CheckedTable checked) {
        checked.all(DecisionTable.class).forEach(table -> {
            var rows = List.copyOf(table.getRules());
            rows.forEach(row -> row(checked, table, row));
            // A collecting table may match several rows, so that no single row can catch the rest.
            if (table.getHitPolicy() != HitPolicy.COLLECT) {
                catchAll(checked, table, rows);
            }
        });
    }

    private static void row(CheckedTable checked, DecisionTable table, Rule row) {
        var number = CheckedTable.numberOf(table, row);
        checked.require(
                !GENERATED.matcher(row.getId()).matches(),
                row.getId(),
                "第%d行的编号是自动生成的，请起一个有含义的编号".formatted(number),
                "the id of row %d was generated; give it a meaning".formatted(number));
        checked.require(
                row.getDescription() != null
                        && !row.getDescription().getTextContent().isBlank(),
                row.getId(),
                "第%d行没有在注释中说明数值的来源".formatted(number),
                "row %d does not say in its annotation where its numbers come from".formatted(number));
    }

    private static void catchAll(CheckedTable checked, DecisionTable table, List<Rule> rows) {
        var first = rows.stream().filter(CheckedTable::catchesAll).findFirst();
        checked.require(
                first.isPresent(),
                table.getId(),
                "没有兜底行：最后一行的输入应全部留空",
                "no row catches what the others leave: add a last one whose inputs are all empty");
        first.filter(row -> table.getHitPolicy() == HitPolicy.FIRST && row != rows.get(rows.size() - 1))
                .ifPresent(row -> checked.find(
                        row.getId(),
                        "兜底行（第%d行）必须是最后一行，它下面的行永远不会生效".formatted(CheckedTable.numberOf(table, row)),
                        "row %d catches everything and must be the last: those below it never act"
                                .formatted(CheckedTable.numberOf(table, row))));
    }

    private RowRules() {}
}
