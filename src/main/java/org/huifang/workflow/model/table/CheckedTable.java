package org.huifang.workflow.model.table;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.finding.Findings;

/** A file of decision tables under check. */
record CheckedTable(DmnModelInstance model, Vocabulary vocabulary, Findings findings) {

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** What stands in a cell or a heading; empty where it says nothing. */
    static String textOf(Text text) {
        var words = text == null ? "" : text.getTextContent().strip();
        return words.equals("-") ? "" : words;
    }

    static boolean catchesAll(Rule rule) {
        return rule.getInputEntries().stream()
                .allMatch(entry -> textOf(entry.getText()).isEmpty());
    }

    /** The row as people find it: its id and its number in the table. */
    static int numberOf(DecisionTable table, DmnElement rule) {
        return List.copyOf(table.getRules()).indexOf(rule) + 1;
    }

    void require(boolean holds, String element, String chinese, String english) {
        findings.require(holds, element, chinese, english);
    }

    void find(String element, String chinese, String english) {
        findings.add(element, chinese, english);
    }
}
