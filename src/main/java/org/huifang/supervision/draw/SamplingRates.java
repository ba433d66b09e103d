package org.huifang.supervision.draw;

import java.util.HashMap;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/** Asks {@code dmn/review-sampling.dmn} how many of the cases like this one are reviewed. */
@AsksTable(
        value = "review-sampling",
        gives = {"category", "priority", "outcome", "tenureDays", "recentFindings"},
        reads = "ratePercent")
@Service
public class SamplingRates {

    private final DecisionTables tables;

    SamplingRates(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * @param tenureDays days of service of the agent
     * @param recentFindings confirmed findings of the agent in 90 days
     */
    Decision of(ClosedCase closed, int tenureDays, int recentFindings) {
        var inputs = new HashMap<String, Object>();
        inputs.put("category", closed.category());
        inputs.put("priority", closed.priority());
        inputs.put("outcome", closed.outcome());
        inputs.put("tenureDays", tenureDays);
        inputs.put("recentFindings", recentFindings);
        return tables.ask("review-sampling", inputs);
    }

    static int rateOf(Decision decision) {
        return decision.answer().number("ratePercent");
    }
}
