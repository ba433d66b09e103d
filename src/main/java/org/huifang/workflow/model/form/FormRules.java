package org.huifang.workflow.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.finding.Finding;
import org.huifang.workflow.model.finding.Findings;

/** The rules every form obeys: Tasklist can show it, people of both languages can read it, and what it asks is taken down. */
public final class FormRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What Tasklist 7.24 understands; its form-js is 1.8. */
    private static final int NEWEST_SCHEMA = 16;

    private static final Set<String> SHOWN = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "datetime",
            "separator",
            "spacer",
            "group");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

    private final Vocabulary vocabulary;

    public FormRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public List<Finding> check(String name, byte[] content) {
        var findings = new Findings(name);
        read(content)
                .ifPresentOrElse(
                        form -> form(findings, form),
                        () -> findings.add("form", "不是可读取的表单（JSON）", "it cannot be read as a form (JSON)"));
        return findings.all();
    }

    /** Id of the form in the file; empty when it cannot be read. */
    public static Optional<String> idIn(byte[] content) {
        return read(content).map(form -> form.path("id").asText()).filter(id -> !id.isEmpty());
    }

    private static Optional<JsonNode> read(byte[] content) {
        try {
            return Optional.of(JSON.readTree(content))
                    .filter(form -> form.path("components").isArray());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private void form(Findings findings, JsonNode form) {
        var id = form.path("id").asText();
        findings.require(
                form.path("schemaVersion").asInt() <= NEWEST_SCHEMA,
                id,
                "表单版本过新，任务列表最多支持 schemaVersion %d".formatted(NEWEST_SCHEMA),
                "the form is too new for Tasklist, which knows schemaVersion %d".formatted(NEWEST_SCHEMA));
        var fields = vocabulary.forms().get(id);
        if (fields == null) {
            findings.add(
                    id,
                    "没有程序接收表单“%s”；可用的有%s".formatted(id, vocabulary.forms().keySet()),
                    "nothing takes down a form '%s'; there are %s"
                            .formatted(id, vocabulary.forms().keySet()));
        } else {
            form.path("components").forEach(component -> component(findings, component, fields));
        }
    }

    private void component(Findings findings, JsonNode component, Set<String> fields) {
        var key = component.path("key");
        var element = key.isTextual() ? key.asText() : component.path("id").asText("form");
        var type = component.path("type").asText();
        findings.require(
                SHOWN.contains(type),
                element,
                "任务列表不支持字段类型“%s”".formatted(type),
                "Tasklist cannot show a field of the type '%s'".formatted(type));
        findings.require(
                !key.isTextual() || fields.contains(key.asText()),
                element,
                "没有程序接收字段“%s”；可用的有%s".formatted(key.asText(), fields),
                "nothing takes down a field '%s'; there are %s".formatted(key.asText(), fields));
        bilingual(findings, element, component.path("label"));
        bilingual(findings, element, component.path("text"));
        component.path("values").forEach(value -> bilingual(findings, element, value.path("label")));
        component.path("components").forEach(inner -> component(findings, inner, fields));
    }

    private static void bilingual(Findings findings, String element, JsonNode label) {
        var text = label.asText();
        findings.require(
                !LETTER.matcher(text).find()
                        || CHINESE.matcher(text).find() && ENGLISH.matcher(text).find(),
                element,
                "文字“%s”必须同时有中文和英文".formatted(text),
                "the words '%s' must be in Chinese and in English".formatted(text));
    }
}
