package org.huifang.browser;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huifang.workflow.model.finding.Xml;
import org.w3c.dom.Element;

/**
 * What a model says, whatever its spelling: elements in their order, since the engine tries flows and listeners in it, with their
 * attributes in none; without the name of the program that wrote it, and without what is the default anyway.
 */
final class Meaning {

    private static final Set<String> DEFAULTS = Set.of(
            "cancelActivity=true",
            "isInterrupting=true",
            "associationDirection=None",
            "triggeredByEvent=false",
            "hitPolicy=UNIQUE");
    private static final Set<String> OF_THE_WRITER = Set.of("exporter", "exporterVersion");

    static String of(String xml) throws Xml.Unreadable {
        return said(Xml.read(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement(), "");
    }

    private static String said(Element element, String indent) {
        var attributes = new TreeSet<String>();
        for (var attribute : Xml.attributes(element)) {
            // xsi:type is a prefixed name; the prefix says nothing.
            var value = attribute.getLocalName().equals("type") && attribute.getNamespaceURI() != null
                    ? attribute.getValue().replaceFirst("^.*:", "")
                    : attribute.getValue();
            var said = attribute.getLocalName() + "=" + value;
            if (!OF_THE_WRITER.contains(attribute.getLocalName()) && !DEFAULTS.contains(said)) {
                attributes.add(said);
            }
        }
        var own = "%s%s %s %s\n".formatted(indent, element.getLocalName(), attributes, Xml.text(element));
        return own + within(element, indent + "  ");
    }

    private static String within(Element element, String indent) {
        var said = Xml.elements(element).stream()
                .filter(child -> child.getParentNode() == element)
                .map(child -> said(child, indent));
        // In which order things are drawn says nothing.
        var sorted = element.getLocalName().equals("BPMNPlane") ? said.sorted() : said;
        return sorted.collect(Collectors.joining());
    }

    private Meaning() {}
}
