package org.huifang.workflow.model.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.finding.Findings;
import org.huifang.workflow.model.finding.Surroundings;
import org.w3c.dom.Document;

/** A process model under check, with what it is checked against. */
record CheckedProcess(
        BpmnModelInstance model, Document xml, Vocabulary vocabulary, Surroundings surroundings, Findings findings) {

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** What an element template wrote as properties of the element, by name. */
    static Map<String, String> properties(BaseElement element) {
        var found = new TreeMap<String, String>();
        extensions(element, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                .forEach(property -> found.put(property.getCamundaName(), property.getCamundaValue()));
        return found;
    }

    /** What the code shares with this process; empty for one that the code does not know. */
    Optional<Vocabulary.Names> names() {
        return all(Process.class).stream()
                .flatMap(process -> vocabulary.of(process.getId()).stream())
                .findFirst();
    }

    /** Variables it may use, with the words each may hold. */
    Map<String, Set<String>> variables() {
        return names().map(Vocabulary.Names::variables).orElseGet(vocabulary::everyVariable);
    }

    void require(boolean holds, String element, String chinese, String english) {
        findings.require(holds, element, chinese, english);
    }

    void find(String element, String chinese, String english) {
        findings.add(element, chinese, english);
    }
}
