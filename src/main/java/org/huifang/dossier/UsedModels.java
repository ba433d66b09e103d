package org.huifang.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.workflow.trace.ModelArchive;
import org.huifang.workflow.trace.ModelArchive.Kept;
import org.springframework.stereotype.Component;

/** Which versions of models ran the case and which versions of tables decided about it. */
@Component
public class UsedModels {

    private final ModelArchive archive;

    UsedModels(ModelArchive archive) {
        this.archive = archive;
    }

    List<Map<String, Object>> in(List<Entry> ledger, List<Entry> trace) {
        var tables = ledger.stream()
                .flatMap(entry -> proofsIn(LedgerData.of(entry)).stream())
                .map(proof -> archive.table(
                        proof.path("table").asText(), proof.path("version").asInt()));
        return Stream.concat(processes(trace).stream().map(archive::process), tables)
                .flatMap(Optional::stream)
                .distinct()
                .map(UsedModels::fields)
                .toList();
    }

    /** Ids of the definitions, in the order in which they first ran. */
    public static Set<String> processes(List<Entry> trace) {
        var models = new LinkedHashSet<String>();
        trace.forEach(entry -> LedgerData.of(entry)
                .path("instances")
                .forEach(instance -> models.add(instance.path("model").asText())));
        return models;
    }

    /** Every decision that an entry has the proof of. */
    public static List<JsonNode> proofsIn(JsonNode data) {
        var proofs = new ArrayList<JsonNode>();
        if (data.has("table") && data.has("version") && data.has("rules")) {
            proofs.add(data);
        } else {
            data.forEach(part -> proofs.addAll(proofsIn(part)));
        }
        return proofs;
    }

    private static Map<String, Object> fields(Kept model) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("definition", model.definitionId());
        fields.put("kind", model.kind());
        fields.put("key", model.key());
        fields.put("version", (long) model.version());
        fields.put("sha256", model.sha256());
        fields.put("xml", model.xml());
        return fields;
    }
}
