package org.huifang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The rules every decision table obeys. */
public class TableRules {

    private static final Pattern GENERATED = Pattern.compile("DecisionRule_.*");

    public List<Finding> check(String name, DmnModelInstance model) {
        var findings = new ArrayList<Finding>();
        model.getModelElementsByType(Decision.class).forEach(decision -> {
            if (decision.getCamundaHistoryTimeToLiveString() == null) {
                findings.add(new Finding(name, decision.getId(), "the decision has no history time to live"));
            }
        });
        model.getModelElementsByType(DecisionTable.class).forEach(table -> table(name, table, findings));
        return findings;
    }

    private static void table(String name, DecisionTable table, List<Finding> findings) {
        for (var rule : table.getRules()) {
            if (GENERATED.matcher(rule.getId()).matches()) {
                findings.add(new Finding(name, rule.getId(), "the rule's id was generated; give it a meaning"));
            }
            if (rule.getDescription() == null) {
                findings.add(new Finding(name, rule.getId(), "the rule does not say where its numbers come from"));
            }
        }
        // A collecting table may match several rows, so that no single row can catch the rest.
        if (table.getHitPolicy() != HitPolicy.COLLECT
                && table.getRules().stream().noneMatch(TableRules::catchesAll)) {
            findings.add(new Finding(name, table.getId(), "no row catches what the others leave"));
        }
    }

    private static boolean catchesAll(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> entry.getText() == null
                        ? ""
                        : entry.getText().getTextContent().strip())
                .allMatch(text -> text.isEmpty() || text.equals("-"));
    }
}
