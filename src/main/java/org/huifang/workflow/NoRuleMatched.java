package org.huifang.workflow;

import java.util.Map;

/** A decision table without an answer: its catch-all row is missing. */
public class NoRuleMatched extends RuntimeException {

    NoRuleMatched(String table, int version, Map<String, ?> inputs) {
        super("No rule of %s (version %d) matches %s; the table lacks a catch-all row."
                .formatted(table, version, inputs));
    }
}
