package org.huifang.workflow.model.table;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.huifang.workflow.contract.Vocabulary;

/** A decision is a table, somebody asks it, and it answers what is read of it. */
final class DecisionRules {

    static void check(CheckedTable checked) {
        var required = checked.all(InformationRequirement.class).stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(decision -> decision != null)
                .map(Decision::getId)
                .collect(Collectors.toSet());
        checked.all(InformationRequirement.class).stream()
                .filter(requirement ->
                        requirement.getRequiredDecision() == null && requirement.getRequiredInput() == null)
                .forEach(requirement -> checked.find(
                        ((Decision) requirement.getParentElement()).getId(),
                        "它依赖的决策不在本文件中",
                        "a decision it requires is not in this file"));
        checked.require(!checked.all(Decision.class).isEmpty(), "definitions", "文件中没有决策表", "the file holds no table");
        checked.all(Decision.class).forEach(decision -> decision(checked, decision, required));
    }

    private static void decision(CheckedTable checked, Decision decision, Set<String> required) {
        var id = decision.getId();
        checked.require(
                decision.getCamundaHistoryTimeToLiveString() != null,
                id,
                "没有设置历史保留期（History time to live），如 P1095D",
                "the decision has no history time to live, such as P1095D");
        checked.require(
                decision.getExpression() instanceof DecisionTable, id, "决策不是一张表", "the decision is not a table");
        var asked = checked.vocabulary().tables().get(id);
        if (asked != null && decision.getExpression() instanceof DecisionTable table) {
            answers(checked, table, asked);
        }
        checked.require(
                asked != null || required.contains(id),
                id,
                "没有程序使用决策表“%s”；可用的有%s"
                        .formatted(id, checked.vocabulary().tables().keySet()),
                "nothing asks a table '%s'; those asked are %s"
                        .formatted(id, checked.vocabulary().tables().keySet()));
    }

    private static void answers(CheckedTable checked, DecisionTable table, Vocabulary.Columns asked) {
        var columns = table.getOutputs().stream().map(Output::getName).collect(Collectors.toSet());
        asked.read().stream()
                .filter(column -> !columns.contains(column))
                .sorted()
                .forEach(column -> checked.find(
                        table.getId(),
                        "缺少输出列“%s”，程序要读取它".formatted(column),
                        "the output column '%s' is missing, which Huifang reads".formatted(column)));
    }

    private DecisionRules() {}
}
