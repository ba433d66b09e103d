package org.huifang.workflow.model.table;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Headings and cells can be read, and name only what the table is given. */
final class ExpressionRules {

    static void check(CheckedTable checked) {
        checked.all(Decision.class).stream()
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .forEach(decision ->
                        new Reading(checked, (DecisionTable) decision.getExpression(), given(checked, decision)).run());
    }

    /** What the code gives to the decision that is asked, and what the decisions before it answer. */
    private static Set<String> given(CheckedTable checked, Decision decision) {
        var given = new TreeSet<String>();
        checked.all(Decision.class).stream()
                .map(other -> checked.vocabulary().tables().get(other.getId()))
                .filter(asked -> asked != null)
                .forEach(asked -> given.addAll(asked.given()));
        decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(required -> required != null && required.getExpression() instanceof DecisionTable)
                .map(required -> ((DecisionTable) required.getExpression()).getOutputs())
                .flatMap(Collection::stream)
                .map(Output::getName)
                .forEach(given::add);
        return given;
    }

    private record Reading(CheckedTable checked, DecisionTable table, Set<String> given) {

        void run() {
            table.getInputs().forEach(this::heading);
            table.getRules().forEach(this::row);
        }

        private void heading(Input input) {
            var expression = input.getInputExpression();
            var where = "输入列“%s” input column '%s'".formatted(label(input), label(input));
            if (feel(input.getId(), expression.getExpressionLanguage())) {
                read(input.getId(), where, Feel.expression(CheckedTable.textOf(expression.getText())));
            }
        }

        private static String label(Input input) {
            return input.getLabel() == null || input.getLabel().isBlank() ? input.getId() : input.getLabel();
        }

        private void row(Rule row) {
            var number = CheckedTable.numberOf(table, row);
            var where = "第%d行 row %d".formatted(number, number);
            row.getInputEntries().stream()
                    .filter(entry -> feel(row.getId(), entry.getExpressionLanguage()))
                    .map(entry -> CheckedTable.textOf(entry.getText()))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> read(row.getId(), where, Feel.tests(text)));
            row.getOutputEntries().stream()
                    .filter(entry -> feel(row.getId(), entry.getExpressionLanguage()))
                    .map(entry -> CheckedTable.textOf(entry.getText()))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> read(row.getId(), where, Feel.expression(text)));
        }

        private boolean feel(String element, String language) {
            var isFeel = language == null || language.toLowerCase().contains("feel");
            checked.require(isFeel, element, "表中不允许使用脚本，只能用FEEL", "scripts are not allowed in tables, only FEEL");
            return isFeel;
        }

        private void read(String element, String where, Feel feel) {
            if (feel.problem() != null) {
                checked.find(
                        element,
                        "%s：“%s”不是正确的FEEL表达式".formatted(where, feel.text()),
                        "'%s' is no FEEL expression (%s)".formatted(feel.text(), feel.problem()));
            }
            var unknown =
                    feel.names().stream().filter(name -> !given.contains(name)).collect(Collectors.toList());
            unknown.forEach(name -> checked.find(
                    element,
                    "%s：未知的变量“%s”；可用的有%s".formatted(where, name, given),
                    "the variable '%s' is unknown; there are %s".formatted(name, given)));
        }
    }

    private ExpressionRules() {}
}
