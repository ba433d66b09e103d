package org.huifang.workflow.model.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.huifang.workflow.model.finding.Xml;
import org.w3c.dom.Element;

/**
 * What of the engine's extensions a model may use. A list of what is allowed, because each of the others is a way to run
 * something that is no published bean, or to keep what a person wrote.
 */
final class ExtensionRules {

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "delegateExpression",
            "type",
            "topic",
            "taskPriority",
            "jobPriority",
            "formRef",
            "formRefBinding",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "dueDate",
            "followUpDate",
            "priority",
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private static final Set<String> ELEMENTS = Set.of(
            "failedJobRetryTimeCycle", "in", "out", "taskListener", "executionListener", "properties", "property");

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");

    static void check(CheckedProcess checked) {
        Xml.elements(checked.xml().getDocumentElement()).forEach(element -> element(checked, element));
    }

    private static void element(CheckedProcess checked, Element element) {
        var name = element.getLocalName();
        var ours = BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI());
        if (SCRIPTS.contains(name) || element.hasAttribute("language")) {
            checked.find(Xml.idOf(element), "模型中不允许使用脚本", "scripts are not allowed in models");
        } else if (ours && !ELEMENTS.contains(name)) {
            refuse(checked, element, name);
        }
        for (var attribute : Xml.attributes(element)) {
            // Those of the engine's own elements have no prefix.
            var engines = BpmnModelConstants.CAMUNDA_NS.equals(attribute.getNamespaceURI());
            var attributeName = attribute.getLocalName();
            if (engines && !ATTRIBUTES.contains(attributeName)
                    || ours && Set.of("class", "expression").contains(attributeName)) {
                refuse(checked, element, attributeName);
            }
        }
    }

    private static void refuse(CheckedProcess checked, Element element, String what) {
        checked.find(
                Xml.idOf(element),
                "不允许使用 camunda:%s，请用元素模板".formatted(what),
                "camunda:%s is not allowed; use an element template".formatted(what));
    }

    private ExtensionRules() {}
}
