package org.huifang.dossier.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.dossier.LedgerData;
import org.huifang.dossier.UsedModels;
import org.huifang.workflow.trace.ModelArchive;
import org.springframework.stereotype.Component;

/** Who did what when, what people did to tasks, and each decision with its rows: from the entries of the chains. */
@Component
class EntrySections {

    /** Shown in sections of their own. */
    private static final Set<String> ELSEWHERE = Set.of("decision", "decisions", "text", "rules", "packageVersion");

    private final ModelArchive archive;
    private final PathSections path;
    private final Words words;

    EntrySections(ModelArchive archive, PathSections path, Words words) {
        this.archive = archive;
        this.path = path;
        this.words = words;
    }

    Section timeline(List<Entry> ledger) {
        var rows = ledger.stream()
                .map(entry -> List.of(
                        Long.toString(entry.seq()),
                        words.time(entry.at()),
                        words.actor(entry.actor()),
                        words.event(entry.kind()),
                        facts(LedgerData.of(entry))))
                .toList();
        return section("timeline", rows, "seq", "at", "actor", "event", "facts");
    }

    Section operations(List<Entry> trace) {
        var rows = trace.stream()
                .filter(entry -> entry.kind().equals("OPERATION"))
                .map(entry -> {
                    var data = LedgerData.of(entry);
                    return List.of(
                            words.time(entry.at()),
                            words.actor(entry.actor()),
                            words.both("operation", data.path("operation").asText()),
                            path.nameOf(
                                    data.path("model").asText(),
                                    data.path("task").asText("")),
                            changes(data.path("changes")));
                })
                .toList();
        return section("operations", rows, "at", "actor", "operation", "task", "changes");
    }

    Section decisions(List<Entry> ledger) {
        var rows = new ArrayList<List<String>>();
        for (var entry : ledger) {
            UsedModels.proofsIn(LedgerData.of(entry)).stream()
                    .filter(proof -> proof.path("version").isInt())
                    .map(proof -> List.of(
                            Long.toString(entry.seq()),
                            "%s v%s"
                                    .formatted(
                                            proof.path("table").asText(),
                                            proof.path("version").asText()),
                            facts(proof.path("inputs")),
                            outputs(proof.path("outputs")),
                            fired(proof)))
                    .forEach(rows::add);
        }
        return section("decisions", rows, "seq", "table", "inputs", "outputs", "rows");
    }

    private String fired(JsonNode proof) {
        var annotations = archive.table(
                        proof.path("table").asText(), proof.path("version").asInt())
                .map(archive::annotationsIn)
                .orElse(Map.of());
        return StreamSupport.stream(proof.path("rules").spliterator(), false)
                .map(JsonNode::asText)
                .map(rule -> Optional.ofNullable(annotations.get(rule))
                        .map(annotation -> rule + ": " + annotation)
                        .orElse(rule))
                .collect(Collectors.joining("\n"));
    }

    private String outputs(JsonNode outputs) {
        return StreamSupport.stream(outputs.spliterator(), false)
                .map(this::facts)
                .collect(Collectors.joining("\n"));
    }

    private String changes(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .filter(change -> change.has("to"))
                .map(change -> "%s: %s → %s"
                        .formatted(
                                change.path("property").asText(),
                                change.path("from").asText("–"),
                                change.path("to").asText("–")))
                .filter(change -> !change.startsWith("delete:"))
                .collect(Collectors.joining("; "));
    }

    private String facts(JsonNode data) {
        return stream(data)
                .filter(field -> !ELSEWHERE.contains(field.getKey()))
                .filter(field -> !field.getValue().isNull() && !isEmptyList(field.getValue()))
                .map(field -> words.fact(field.getKey()) + ": " + value(field.getKey(), field.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }

    private String value(String name, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> value(name, element))
                    .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return facts(value);
        }
        return name.endsWith("Cents") && value.isIntegralNumber()
                ? words.yuan(value.asLong())
                : words.cell(name, value.isBoolean() ? (Object) value.asBoolean() : value.asText());
    }

    private static Stream<Map.Entry<String, JsonNode>> stream(JsonNode data) {
        return data.properties().stream();
    }

    private Section section(String id, List<List<String>> rows, String... columns) {
        return Section.table(
                id,
                words.both("section", id),
                Stream.of(columns).map(name -> words.both("column", name)).toList(),
                rows);
    }
}
