package org.huifang.knowledge;

import java.util.HashMap;
import java.util.Map;
import org.huifang.complaint.Classification.Exposure;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.triage.text.language.PlainText;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/** Whether words may be answered without a person, by {@code dmn/answer-at-once.dmn}. Words are neither kept nor logged. */
@AsksTable(
        value = "answer-at-once",
        gives = {"text", "type", "angry", "alarming", "exposure", "askedBefore"},
        reads = {"allowed"})
@Component
class Suitability {

    /**
     * What is known of the words besides themselves.
     *
     * @param angry whether they are angry
     * @param alarming whether a word of {@code dmn/triage-overrides.dmn} says what they are about
     * @param askedBefore whether the customer was answered this at once before, lately
     */
    record Facts(Type type, boolean angry, boolean alarming, Exposure exposure, boolean askedBefore) {}

    /** @param proof table, version and the row that decided */
    record Verdict(boolean allowed, String rule, Map<String, Object> proof) {}

    private final DecisionTables tables;

    Suitability(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param subject of a mail, or null */
    Verdict judge(String subject, String text, Facts facts) {
        var inputs = new HashMap<String, Object>();
        inputs.put(
                "text",
                PlainText.of(subject == null ? text : subject + "\n" + text).replace('\n', ' '));
        inputs.put("type", facts.type().name());
        inputs.put("angry", facts.angry());
        inputs.put("alarming", facts.alarming());
        inputs.put("exposure", facts.exposure().name());
        inputs.put("askedBefore", facts.askedBefore());
        var decision = tables.askOnce("answer-at-once", inputs);
        var row = decision.answer();
        return new Verdict(row.flag("allowed"), row.rule(), decision.proof());
    }
}
