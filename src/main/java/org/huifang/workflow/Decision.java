package org.huifang.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer of a decision table and the proof of it.
 *
 * @param table the decision's key
 * @param version the version of the table that answered
 * @param rules ids of the rule rows that fired, those of required tables first
 * @param inputs what it was asked, as plain values; null when that were a customer's words
 * @param rows outputs of the answering table, one map per matched row, never empty
 */
public record Decision(String table, int version, List<String> rules, Map<String, Object> inputs, List<Row> rows) {

    /** Outputs of one matched row by output name. */
    public record Row(String rule, Map<String, Object> outputs) {

        public String text(String output) {
            var value = outputs.get(output);
            return value == null ? null : value.toString();
        }

        public int number(String output) {
            return ((Number) outputs.get(output)).intValue();
        }

        public boolean flag(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }

    /** The single matched row of a table with a single answer. */
    public Row answer() {
        return rows.get(0);
    }

    Decision withoutInputs() {
        return new Decision(table, version, rules, null, rows);
    }

    /** What the ledger keeps of it: table, version, rule rows, and what they were asked and answered. */
    public Map<String, Object> proof() {
        var proof = new LinkedHashMap<String, Object>();
        proof.put("table", table);
        proof.put("version", version);
        proof.put("rules", rules);
        if (inputs != null) {
            proof.put("inputs", inputs);
        }
        proof.put("outputs", rows.stream().map(row -> plain(row.outputs())).toList());
        return proof;
    }

    /** Numbers, flags and texts as they are, everything else as it is written; in one order. */
    static Map<String, Object> plain(Map<String, Object> values) {
        var plain = new TreeMap<String, Object>();
        values.forEach((name, value) -> plain.put(
                name, value == null || value instanceof Number || value instanceof Boolean ? value : value.toString()));
        return plain;
    }
}
