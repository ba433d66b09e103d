package org.huifang.workflow.model.process;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huifang.workflow.engine.TemplateProperties;
import org.huifang.workflow.model.finding.Xml;
import org.w3c.dom.Element;

/** Every expression, wherever it stands: conditions, timers, due dates, candidates, mappings, labels. */
final class ExpressionRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}?");
    private static final Set<String> WORDS_FOR_PEOPLE = Set.of("documentation", "text");
    private static final Set<String> OF_MULTIPLE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    static void check(CheckedProcess checked) {
        var elements = Xml.elements(checked.xml().getDocumentElement());
        var variables = new TreeMap<>(checked.variables());
        OF_MULTIPLE.forEach(name -> variables.put(name, Set.of()));
        elements.forEach(element -> own(element).forEach(name -> variables.putIfAbsent(name, Set.of())));
        var reader = new ExpressionReader(checked.vocabulary().beans(), variables, checked.findings());
        for (var element : elements) {
            if (!WORDS_FOR_PEOPLE.contains(element.getLocalName())) {
                read(reader, element, Xml.text(element));
                Xml.attributes(element).stream()
                        .filter(attribute -> !namesABean(element, attribute.getLocalName()))
                        .forEach(attribute -> read(reader, element, attribute.getValue()));
            }
        }
    }

    /** These are looked at where they are used. */
    private static boolean namesABean(Element element, String attribute) {
        return attribute.equals("delegateExpression")
                || element.getLocalName().equals("property")
                        && element.getAttribute("name").startsWith(TemplateProperties.LISTENER);
    }

    /** What the model itself brings in: the item of a step that is done several times. */
    private static Set<String> own(Element element) {
        var names = new HashSet<String>();
        Xml.attributes(element).stream()
                .filter(attribute -> attribute.getLocalName().equals("elementVariable"))
                .forEach(attribute -> names.add(attribute.getValue()));
        return names;
    }

    private static void read(ExpressionReader reader, Element element, String text) {
        EXPRESSION.matcher(text).results().forEach(found -> reader.read(Xml.idOf(element), found.group(1)));
    }

    private ExpressionRules() {}
}
