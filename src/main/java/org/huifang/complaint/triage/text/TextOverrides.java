package org.huifang.complaint.triage.text;

import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.Classification.Exposure;
import org.huifang.complaint.triage.text.language.PlainText;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/**
 * Asks {@code dmn/triage-overrides.dmn}: words that decide by themselves, whatever the classifier thinks. The table sees the
 * text in lower case and simplified characters, so that one word serves for all spellings.
 */
@AsksTable(
        value = "triage-overrides",
        gives = {"text"},
        reads = {"category", "exposure"})
@Component
public class TextOverrides {

    private final DecisionTables tables;

    TextOverrides(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param subject of a mail, or null */
    public TextOverride of(String subject, String text) {
        var plain = PlainText.of(subject == null ? text : subject + "\n" + text);
        var decision = tables.askOnce("triage-overrides", Map.of("text", plain));
        var row = decision.answer();
        return new TextOverride(
                Optional.ofNullable(row.text("category")),
                Optional.ofNullable(row.text("exposure")).map(Exposure::valueOf).orElse(Exposure.NONE),
                decision.proof());
    }
}
