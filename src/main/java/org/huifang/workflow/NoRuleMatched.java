package org.huifang.workflow;

import java.util.Map;

/** A decision table without an answer: its catch-all row is missing. */
public class NoRuleMatched extends RuntimeException {

    private final String table;
    private final int version;

    NoRuleMatched(String table, int version, Map<String, ?> inputs) {
        this(table, version, String.valueOf(inputs));
    }

    private NoRuleMatched(String table, int version, String inputs) {
        super("No rule of %s (version %d) matches %s; the table lacks a catch-all row."
                .formatted(table, version, inputs));
        this.table = table;
        this.version = version;
    }

    /** The same, where the inputs must not be told. */
    NoRuleMatched withoutInputs() {
        return new NoRuleMatched(table, version, "its input");
    }
}
