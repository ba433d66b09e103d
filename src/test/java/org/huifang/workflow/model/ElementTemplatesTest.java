package org.huifang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.sla.SlaMilestone;
import org.huifang.workflow.contract.Vocabulary;
import org.junit.jupiter.api.Test;

/** Whoever draws a step in Camunda Modeler chooses it from a list, and that list is complete. */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of(".camunda/element-templates");
    private static final Path SCHEMA = Path.of("src/test/resources/modelling/element-templates-schema-0.22.1.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern DUE = Pattern.compile("\\$\\{slaClock\\.dueAt\\(execution, '(\\w+)'\\)}");

    private final Vocabulary vocabulary = Vocabulary.ofThisApplication();

    @Test
    void everyTemplateIsOneThatModelerUnderstands() throws IOException {
        var schema = schema();

        for (var template : templates()) {
            assertThat(schema.validate(template))
                    .as(template.path("id").asText())
                    .isEmpty();
        }
    }

    /** The schema's template is a definition of it; Modeler adds the list around. */
    private static JsonSchema schema() throws IOException {
        var whole = JSON.readTree(SCHEMA.toFile());
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V7);
        return factory.getSchema(whole);
    }

    @Test
    void everyDelegateHasATemplateAndNoTemplateNamesAnother() throws IOException {
        assertThat(beans("camunda:delegateExpression")).isEqualTo(vocabulary.delegates());
    }

    @Test
    void everyListenerComesWithTheTemplateOfATask() throws IOException {
        assertThat(beansOfProperties("listener.")).isEqualTo(vocabulary.listeners());
    }

    @Test
    void everyTopicHasATemplateWithASavePoint() throws IOException {
        assertThat(values("camunda:topic")).isEqualTo(vocabulary.topics());
        assertThat(templates().stream().filter(template -> template.toString().contains("camunda:topic")))
                .allSatisfy(template -> assertThat(template.toString()).contains("camunda:asyncAfter"));
    }

    @Test
    void everyFormOfATaskHasATemplate() throws IOException {
        var startForms = Set.of("register-call");
        var expected = new TreeSet<>(vocabulary.forms().keySet());
        expected.removeAll(startForms);

        assertThat(values("camunda:formRef")).isEqualTo(expected);
    }

    @Test
    void promisesAreChosenFromAllMilestonesAndNeverInterrupt() throws IOException {
        var template = templates().stream()
                .filter(each -> each.path("id").asText().endsWith("timer.promise"))
                .findFirst()
                .orElseThrow();

        assertThat(template.findValuesAsText("value").stream()
                        .map(DUE::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(SlaMilestone.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(property(template, "cancelActivity").path("value").isBoolean())
                .isTrue();
        assertThat(property(template, "cancelActivity").path("value").asBoolean())
                .isFalse();
    }

    @Test
    void namesAndLabelsAreInBothLanguagesAndIdsAreUnique() throws IOException {
        var templates = templates();

        assertThat(templates)
                .extracting(template -> template.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(templates.stream()
                        .flatMap(template -> Stream.concat(
                                Stream.of(template.path("name").asText()),
                                template.path("properties").findValuesAsText("label").stream())))
                .allMatch(label -> label.matches(".*\\p{IsHan}.*") && label.matches(".*[A-Za-z]{2}.*"));
    }

    private Set<String> beans(String attribute) throws IOException {
        return values(attribute).stream()
                .map(ElementTemplatesTest::bean)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> beansOfProperties(String prefix) throws IOException {
        var beans = new TreeSet<String>();
        for (var template : templates()) {
            template.path("properties").forEach(property -> {
                if (property.at("/binding/name").asText().startsWith(prefix)) {
                    beans.add(bean(property.path("value").asText()));
                }
            });
        }
        return beans;
    }

    private static String bean(String expression) {
        var bean = BEAN.matcher(expression);
        assertThat(bean.matches()).as(expression).isTrue();
        return bean.group(1);
    }

    private Set<String> values(String attribute) throws IOException {
        return templates().stream()
                .map(template -> property(template, attribute).path("value").asText())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode property(JsonNode template, String attribute) {
        for (var property : template.path("properties")) {
            if (property.at("/binding/type").asText().equals("property")
                    && property.at("/binding/name").asText().equals(attribute)) {
                return property;
            }
        }
        return JSON.createObjectNode();
    }

    private static List<JsonNode> templates() throws IOException {
        var templates = new ArrayList<JsonNode>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                JSON.readTree(file.toFile()).forEach(templates::add);
            }
        }
        assertThat(templates).isNotEmpty();
        return templates;
    }
}
