package org.huifang.workflow.model.table;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The frame of a table: everything has an id, and every row a cell for each column. The other rules rely on it. */
final class FrameRules {

    static void check(CheckedTable checked) {
        checked.all(Decision.class).forEach(decision -> hasId(checked, decision, "decision"));
        checked.all(DecisionTable.class).forEach(table -> hasId(checked, table, "decisionTable"));
        for (var table : checked.all(DecisionTable.class)) {
            table.getInputs().forEach(input -> hasExpression(checked, table, input));
            table.getOutputs().forEach(output -> hasName(checked, table, output));
            table.getRules().forEach(row -> row(checked, table, row));
        }
    }

    private static void hasId(CheckedTable checked, DmnElement element, String kind) {
        checked.require(element.getId() != null, kind, "没有编号（id）", "it has no id");
    }

    private static void hasExpression(CheckedTable checked, DecisionTable table, Input input) {
        checked.require(
                input.getId() != null && input.getInputExpression() != null,
                String.valueOf(table.getId()),
                "有一个输入列没有编号或没有表达式",
                "an input column has no id or no expression");
    }

    private static void hasName(CheckedTable checked, DecisionTable table, Output output) {
        checked.require(
                output.getName() != null, String.valueOf(table.getId()), "有一个输出列没有名称", "an output column has no name");
    }

    private static void row(CheckedTable checked, DecisionTable table, Rule row) {
        var number = CheckedTable.numberOf(table, row);
        checked.require(
                row.getId() != null
                        && row.getInputEntries().size() == table.getInputs().size()
                        && row.getOutputEntries().size() == table.getOutputs().size(),
                String.valueOf(table.getId()),
                "第%d行没有编号，或单元格数与列数不符".formatted(number),
                "row %d has no id, or not a cell for each column".formatted(number));
    }

    private FrameRules() {}
}
