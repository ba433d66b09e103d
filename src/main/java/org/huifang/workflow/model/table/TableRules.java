package org.huifang.workflow.model.table;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.finding.Finding;
import org.huifang.workflow.model.finding.Findings;
import org.huifang.workflow.model.finding.Xml;

/** The rules every decision table obeys; one set for the tests, the shell and every deployment. */
public final class TableRules {

    private static final List<Consumer<CheckedTable>> RULES = List.of(
            DecisionRules::check, RowRules::check, OverlapRules::check, ExpressionRules::check, ValueRules::check);

    private final Vocabulary vocabulary;

    public TableRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public List<Finding> check(String name, byte[] content) {
        var findings = new Findings(name);
        try {
            Xml.read(content);
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            var checked = new CheckedTable(model, vocabulary, findings);
            FrameRules.check(checked);
            if (findings.all().isEmpty()) {
                RULES.forEach(rule -> rule.accept(checked));
            }
        } catch (Xml.Unreadable | ModelException wrong) {
            findings.add(
                    "definitions",
                    "不是可读取的DMN文件（%s）".formatted(Xml.cause(wrong)),
                    "it cannot be read as DMN (%s)".formatted(Xml.cause(wrong)));
        }
        return findings.all();
    }
}
