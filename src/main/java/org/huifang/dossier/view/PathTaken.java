package org.huifang.dossier.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.dossier.LedgerData;

/** The path of a case put together again from its trace: when each element was entered and left, and which flows were taken. */
class PathTaken {

    /** One stay of a token in an element; {@code out} is null while it lasts. */
    static final class Visit {

        final String model;
        final String element;
        final String in;
        String out;
        boolean stopped;

        Visit(String model, String element, String in) {
            this.model = model;
            this.element = element;
            this.in = in;
        }
    }

    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, Set<String>> flows = new LinkedHashMap<>();
    private final Map<String, List<Visit>> open = new HashMap<>();

    PathTaken(List<Entry> trace) {
        for (var entry : trace) {
            LedgerData.of(entry).path("instances").forEach(instance -> {
                var model = instance.path("model").asText();
                flows.computeIfAbsent(model, unknown -> new HashSet<>());
                instance.path("steps")
                        .forEach(step -> follow(
                                entry.at(), model, instance.path("instance").asText(), step.asText()));
            });
        }
    }

    private void follow(String at, String model, String instance, String step) {
        var element = step.substring(step.indexOf(' ') + 1);
        var here = open.computeIfAbsent(instance + " " + element, unknown -> new ArrayList<>());
        if (step.startsWith("IN ")) {
            var visit = new Visit(model, element, at);
            visits.add(visit);
            here.add(visit);
        } else if (step.startsWith("VIA ")) {
            flows.get(model).add(element);
        } else if ((step.startsWith("OUT ") || step.startsWith("STOP ")) && !here.isEmpty()) {
            var visit = here.remove(0);
            visit.out = at;
            visit.stopped = step.startsWith("STOP ");
        }
    }

    List<Visit> visits() {
        return visits;
    }

    /** Definitions in the order in which they ran. */
    Set<String> models() {
        return flows.keySet();
    }

    Set<String> flowsIn(String model) {
        return flows.getOrDefault(model, Set.of());
    }
}
