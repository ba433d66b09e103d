package org.huifang.desk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Component;

/** The rule rows behind a ledger entry, with what their authors wrote beside them. */
@Component
class Reasons {

    private final DecisionTables tables;

    Reasons(DecisionTables tables) {
        this.tables = tables;
    }

    List<String> behind(JsonNode data) {
        var reasons = new ArrayList<String>();
        add(data.path("decision"), reasons);
        data.path("decisions").forEach(decision -> add(decision, reasons));
        return reasons;
    }

    private void add(JsonNode decision, List<String> reasons) {
        if (decision.path("table").isTextual()) {
            var table = decision.path("table").asText();
            var version = decision.path("version").asInt();
            decision.path("rules").forEach(rule -> reasons.add(line(table, version, rule.asText())));
        }
    }

    private String line(String table, int version, String rule) {
        var source = "%s v%d · %s".formatted(table, version, rule);
        return tables.reasonOf(table, version, rule)
                .map(why -> source + ": " + why)
                .orElse(source);
    }
}
