package org.huifang.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What element templates of Camunda Modeler cannot set themselves, and write as properties of an element instead: its task
 * listeners ({@code listener.complete}) and the date of its timer ({@code timeDate}). The engine reads them when it parses.
 */
public final class TemplateProperties {

    /** Followed by the event, such as {@code complete}. */
    public static final String LISTENER = "listener.";

    public static final String DATE = "timeDate";

    /** Of the element itself, by name. */
    static Map<String, String> of(Element element) {
        var found = new LinkedHashMap<String, String>();
        var extensions = element.element("extensionElements");
        if (extensions != null) {
            extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties").stream()
                    .flatMap(properties ->
                            properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                    .forEach(property -> found.put(property.attribute("name"), property.attribute("value")));
        }
        return found;
    }

    private TemplateProperties() {}
}
