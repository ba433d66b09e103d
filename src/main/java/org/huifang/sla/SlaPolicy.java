package org.huifang.sla;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/** Reads the targets of every milestone from {@code dmn/sla-policy.dmn}. */
@AsksTable(
        value = "sla-policy",
        gives = {"priority", "complexity", "claim"},
        reads = {"milestone", "target", "clock", "warnAtPercent", "pausedWhile"})
@Component
public class SlaPolicy {

    public static final String TABLE = "sla-policy";

    private final DecisionTables tables;

    SlaPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    public Map<SlaMilestone, Promise> promisesFor(ServiceTerms terms) {
        return promises(tables.ask(TABLE, inputs(terms)));
    }

    /** Under one version of the policy, whichever is the newest. */
    Map<SlaMilestone, Promise> promisesFor(ServiceTerms terms, int version) {
        return promises(tables.ask(TABLE, version, inputs(terms)));
    }

    private static Map<String, Object> inputs(ServiceTerms terms) {
        var inputs = new HashMap<String, Object>();
        inputs.put("priority", terms.priority());
        inputs.put("complexity", terms.complexity());
        inputs.put("claim", terms.claim());
        return inputs;
    }

    /** What the ledger keeps of these promises: the rows they come from, and what the table was asked and answered. */
    static Map<String, Object> proof(Map<SlaMilestone, Promise> promises, ServiceTerms terms) {
        var rules = new LinkedHashMap<String, Object>();
        var targets = new LinkedHashMap<String, Object>();
        promises.forEach((milestone, promise) -> {
            rules.put(milestone.name(), promise.rule());
            targets.put(milestone.name(), promise.target() + " " + promise.hours());
        });
        return Map.of(
                "table",
                TABLE,
                "version",
                promises.values().iterator().next().policyVersion(),
                "rules",
                rules,
                "inputs",
                inputs(terms),
                "outputs",
                List.of(targets));
    }

    private static Map<SlaMilestone, Promise> promises(Decision decision) {
        var promises = new EnumMap<SlaMilestone, Promise>(SlaMilestone.class);
        decision.rows().stream()
                .map(row -> promise(row, decision.version()))
                .forEach(promise -> promises.put(promise.milestone(), promise));
        return promises;
    }

    private static Promise promise(Decision.Row row, int version) {
        return new Promise(
                SlaMilestone.valueOf(row.text("milestone")),
                Duration.parse(row.text("target")),
                CountedHours.valueOf(row.text("clock")),
                row.number("warnAtPercent"),
                pausedWhile(row.text("pausedWhile")),
                version,
                row.rule());
    }

    /** The words of the table's column, separated by spaces; empty when nothing pauses the clock. */
    static Set<Awaiting> pausedWhile(String words) {
        return words == null || words.isBlank()
                ? Set.of()
                : Arrays.stream(words.strip().split("\\s+"))
                        .map(Awaiting::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
