package org.huifang.workflow.model.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Words in cells are among those that their column allows; the engine itself takes a slip of the keyboard for a word like any other. */
final class ValueRules {

    static void check(CheckedTable checked) {
        checked.all(DecisionTable.class).forEach(table -> {
            var inputs = table.getInputs().stream()
                    .map(input -> allowed(input.getInputValues()))
                    .toList();
            var outputs = table.getOutputs().stream()
                    .map(output -> allowed(output.getOutputValues()))
                    .toList();
            table.getRules().forEach(row -> row(checked, row, inputs, outputs));
        });
    }

    private static Set<String> allowed(UnaryTests values) {
        return values == null ? Set.of() : words(CheckedTable.textOf(values.getText()));
    }

    private static Set<String> words(String text) {
        return Cell.of(text, false).values().stream()
                .filter(value -> value.startsWith("\""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void row(CheckedTable checked, Rule row, List<Set<String>> inputs, List<Set<String>> outputs) {
        var at = 0;
        for (var entry : row.getInputEntries()) {
            among(checked, row, CheckedTable.textOf(entry.getText()), inputs.get(at++));
        }
        at = 0;
        for (var entry : row.getOutputEntries()) {
            among(checked, row, CheckedTable.textOf(entry.getText()), outputs.get(at++));
        }
    }

    private static void among(CheckedTable checked, Rule row, String text, Set<String> allowed) {
        var unknown = words(text);
        unknown.removeAll(allowed);
        if (!allowed.isEmpty()) {
            unknown.forEach(word -> checked.find(
                    row.getId(),
                    "%s不是该列可用的值；可用的有%s".formatted(word, allowed),
                    "%s is no value of its column; there are %s".formatted(word, allowed)));
        }
    }

    private ValueRules() {}
}
