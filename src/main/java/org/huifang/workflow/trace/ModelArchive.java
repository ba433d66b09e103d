package org.huifang.workflow.trace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.huifang.workflow.diagram.Diagram;
import org.huifang.workflow.diagram.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads kept models: names of elements, what authors wrote beside rules, and drawings. Knows those the engine has forgotten. */
@Component
public class ModelArchive {

    private static final String SELECT =
            "select definition_id, kind, key, version, resource, sha256, xml from kept_model ";

    /** Kept models never change. */
    private final Cache<String, Diagram> diagrams =
            Caffeine.newBuilder().maximumSize(200).build();

    private final Cache<String, Map<String, String>> texts =
            Caffeine.newBuilder().maximumSize(500).build();
    private final JdbcClient database;

    ModelArchive(JdbcClient database) {
        this.database = database;
    }

    /** A model or table as it was deployed. */
    public record Kept(
            String definitionId, String kind, String key, int version, String resource, String sha256, String xml) {}

    public Optional<Kept> process(String definitionId) {
        return database.sql(SELECT + "where definition_id = :id")
                .param("id", definitionId)
                .query(Kept.class)
                .optional();
    }

    /** The latest of them, should a version ever have been given away twice. */
    public Optional<Kept> table(String key, int version) {
        return database.sql(SELECT + "where kind = 'DMN' and key = :key and version = :version"
                        + " order by kept_at desc limit 1")
                .param("key", key)
                .param("version", version)
                .query(Kept.class)
                .optional();
    }

    /** @return an SVG document */
    public String drawing(Kept model, Marks marks) {
        return diagrams.get(model.definitionId(), id -> Diagram.of(process(model)))
                .svg(marks);
    }

    /** Names by the ids of the elements that have one. */
    public Map<String, String> namesIn(Kept model) {
        return texts.get(model.definitionId(), id -> {
            var names = new HashMap<String, String>();
            process(model).getModelElementsByType(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element ->
                            names.put(element.getId(), element.getName().replaceAll("\\s+", " ")));
            return names;
        });
    }

    /** What the author wrote beside each row, by the row's id. */
    public Map<String, String> annotationsIn(Kept table) {
        return texts.get(table.definitionId(), id -> {
            var annotations = new HashMap<String, String>();
            Dmn.readModelFromStream(stream(table)).getModelElementsByType(Rule.class).stream()
                    .filter(rule -> rule.getDescription() != null)
                    .forEach(rule ->
                            annotations.put(rule.getId(), rule.getDescription().getTextContent()));
            return annotations;
        });
    }

    private static BpmnModelInstance process(Kept model) {
        return Bpmn.readModelFromStream(stream(model));
    }

    private static ByteArrayInputStream stream(Kept model) {
        return new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8));
    }
}
