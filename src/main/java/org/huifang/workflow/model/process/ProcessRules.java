package org.huifang.workflow.model.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.finding.Finding;
import org.huifang.workflow.model.finding.Findings;
import org.huifang.workflow.model.finding.Surroundings;
import org.huifang.workflow.model.finding.Xml;

/** The rules every process model obeys; one set for the tests, the shell and every deployment. */
public final class ProcessRules {

    private static final List<Consumer<CheckedProcess>> RULES = List.of(
            HeadRules::check,
            ShapeRules::check,
            FlowRules::check,
            ExtensionRules::check,
            WorkRules::check,
            TaskRules::check,
            TimerRules::check,
            NameRules::check,
            CallRules::check,
            ExpressionRules::check);

    private final Vocabulary vocabulary;

    public ProcessRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Everything that is wrong, so that nobody has to mend one thing to hear of the next. */
    public List<Finding> check(String name, byte[] content, Surroundings surroundings) {
        var findings = new Findings(name);
        try {
            var xml = Xml.read(content);
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            var checked = new CheckedProcess(model, xml, vocabulary, surroundings, findings);
            everythingHasAnId(checked);
            if (findings.all().isEmpty()) {
                RULES.forEach(rule -> rule.accept(checked));
            }
        } catch (Xml.Unreadable | ModelException wrong) {
            findings.add(
                    "definitions",
                    "不是可读取的BPMN文件（%s）".formatted(Xml.cause(wrong)),
                    "it cannot be read as BPMN (%s)".formatted(Xml.cause(wrong)));
        }
        return findings.all();
    }

    /** The other rules rely on it. */
    private static void everythingHasAnId(CheckedProcess checked) {
        Stream.concat(checked.all(Process.class).stream(), checked.all(FlowElement.class).stream())
                .filter(element -> element.getId() == null)
                .forEach(element -> checked.find(element.getElementType().getTypeName(), "没有编号（id）", "it has no id"));
    }

    /** Keys of the processes in the file; none when it cannot be read. */
    public static List<String> keysIn(byte[] content) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            return model.getModelElementsByType(Process.class).stream()
                    .map(Process::getId)
                    .toList();
        } catch (ModelException unreadable) {
            return List.of();
        }
    }
}
