package org.huifang.workflow.model.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.web.util.HtmlUtils;

/** The decision tables of a file as one page: what goes in, what comes out, and why. */
final class TablePage {

    private static final String PAGE =
            """
            <!doctype html>
            <html><head><meta charset="utf-8"><title>%1$s</title>
            <style>
            body { font: 14px/1.4 sans-serif; margin: 2em }
            table { border-collapse: collapse; margin-bottom: 2em }
            th, td { border: 1px solid #aaa; padding: 4px 8px; text-align: left; vertical-align: top }
            th { background: #eee }
            .out { background: #e8f0fa }
            .why { color: #555 }
            </style></head>
            <body><h1>%1$s</h1>
            %2$s</body></html>
            """;

    private final DmnModelInstance model;

    TablePage(DmnModelInstance model) {
        this.model = model;
    }

    String html() {
        var tables = model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .map(decision -> table(decision, (DecisionTable) decision.getExpression()))
                .collect(Collectors.joining());
        return PAGE.formatted(safe(model.getDefinitions().getName()), tables);
    }

    private static String table(Decision decision, DecisionTable table) {
        var inputs = table.getInputs().stream()
                .map(input -> cell("th", Optional.ofNullable(input.getLabel()).orElse(input.getId()), ""));
        var outputs = table.getOutputs().stream()
                .map(output -> cell("th", Optional.ofNullable(output.getLabel()).orElse(output.getName()), "out"));
        var head = Stream.of(inputs, outputs).flatMap(cells -> cells).collect(Collectors.joining());
        var rows = table.getRules().stream().map(TablePage::row).collect(Collectors.joining());
        return "<h2>%s</h2><p>%s</p>\n<table><tr>%s<th>%s</th></tr>\n%s</table>\n"
                .formatted(safe(decision.getName()), table.getHitPolicy(), head, "来源 Origin", rows);
    }

    private static String row(Rule rule) {
        var inputs = rule.getInputEntries().stream().map(entry -> cell("td", words(entry.getText()), ""));
        var outputs = rule.getOutputEntries().stream().map(entry -> cell("td", words(entry.getText()), "out"));
        var why = rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return "<tr id=\"%s\">%s%s</tr>\n"
                .formatted(
                        safe(rule.getId()),
                        Stream.concat(inputs, outputs).collect(Collectors.joining()),
                        cell("td", why, "why"));
    }

    private static String words(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String cell(String element, String text, String kind) {
        return "<%1$s class=\"%2$s\">%3$s</%1$s>".formatted(element, kind, safe(text));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, "UTF-8");
    }
}
