package org.huifang.sla;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the targets of every milestone from {@code dmn/sla-policy.dmn}. */
@Component
class SlaPolicy {

    static final String TABLE = "sla-policy";

    private final DecisionTables tables;

    SlaPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    Map<SlaMilestone, Promise> promisesFor(ServiceTerms terms) {
        var inputs = new HashMap<String, Object>();
        inputs.put("priority", terms.priority());
        inputs.put("complexity", terms.complexity());
        inputs.put("claim", terms.claim());
        var decision = tables.ask(TABLE, inputs);
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
                row.text("clock"),
                row.number("warnAtPercent"),
                version,
                row.rule());
    }
}
