package org.huifang.privacy.retention;

import java.time.Duration;
import java.util.Map;
import org.huifang.privacy.register.DataClass;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/** Asks {@code dmn/retention.dmn} how long data are kept. */
@AsksTable(
        value = "retention",
        gives = "dataClass",
        reads = {"keepDays", "countedFrom", "then"})
@Service
public class RetentionPolicy {

    private static final String KEEP = "KEEP";

    private final DecisionTables tables;

    RetentionPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * How long data of a class are kept.
     *
     * @param time null for ever
     * @param rule row that says so
     */
    public record Term(DataClass dataClass, Duration time, String rule) {

        public boolean ends() {
            return time != null;
        }
    }

    /** @throws IllegalStateException when the table counts from something the data do not know */
    public Term of(DataClass dataClass) {
        var answer =
                tables.ask("retention", Map.of("dataClass", dataClass.name())).answer();
        if (answer.text("then").equals(KEEP)) {
            return new Term(dataClass, null, answer.rule());
        }
        if (!answer.text("countedFrom").equals(dataClass.since().name())) {
            throw new IllegalStateException("Row %s counts %s from %s, but only %s is known."
                    .formatted(answer.rule(), dataClass, answer.text("countedFrom"), dataClass.since()));
        }
        return new Term(dataClass, Duration.ofDays(answer.number("keepDays")), answer.rule());
    }
}
