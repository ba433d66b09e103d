package org.huifang.complaint.triage;

import org.huifang.complaint.Classification;
import org.huifang.complaint.triage.text.TextTriage;
import org.springframework.stereotype.Component;

/** Whether words that come after the end of a case want nothing more. In doubt they do. */
@Component
public class Thanks {

    private final TextTriage texts;
    private final TriageSettings settings;

    Thanks(TextTriage texts, TriageSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    public boolean areIn(String text) {
        var type = texts.read("", text).type();
        return type.value() == Classification.Type.PRAISE && type.confidence() >= settings.threshold();
    }
}
