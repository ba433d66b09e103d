package org.huifang.followup.result;

import java.util.Comparator;
import java.util.List;
import org.huifang.customer.Customers;
import org.huifang.followup.Finding;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/follow-up-result.dmn} about everything a customer said. */
@AsksTable(
        value = "follow-up-result",
        gives = {"measure", "points", "code", "confidence", "customerType"},
        reads = {"finding", "reopen"})
@Component
class ResultTable {

    private final DecisionTables tables;
    private final Customers customers;

    ResultTable(DecisionTables tables, Customers customers) {
        this.tables = tables;
        this.customers = customers;
    }

    /** The gravest; the first said of equal ones. */
    Judgement judge(long customerId, List<Evidence> said) {
        var type = customers.withId(customerId).type();
        return said.stream()
                .map(evidence -> tables.ask("follow-up-result", evidence.inputs(type)))
                .map(decision -> new Judgement(
                        Finding.valueOf(decision.answer().text("finding")),
                        decision.answer().flag("reopen"),
                        decision))
                .min(Comparator.comparing(Judgement::finding).thenComparing(judged -> !judged.reopens()))
                .orElseThrow();
    }
}
