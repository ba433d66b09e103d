package org.huifang.complaint.triage.text.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.triage.text.DesiredRemedy;
import org.huifang.complaint.triage.text.Tone;
import org.huifang.complaint.triage.text.language.TextLanguage;
import org.huifang.complaint.triage.text.model.Question;

/**
 * A text and the right answers; one line of a corpus file.
 *
 * @param language BCP 47 tag, such as zh-Hans; null: to be recognised
 * @param category a code of {@code dmn/taxonomy.dmn}; null, when nobody judged it, as for plain questions
 * @param tone or null, when nobody judged it
 * @param remedy what the customer asks for; null, when nobody judged it
 * @param also a second category the text names, in held-out texts; usually null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabelledText(
        String text, String language, Type type, String category, Tone tone, DesiredRemedy remedy, String also) {

    public LabelledText {
        if (text == null || text.isBlank() || type == null || category != null && category.isBlank()) {
            throw new IllegalArgumentException("A labelled text needs text and type.");
        }
        language = language == null ? TextLanguage.of(text).tag() : language;
        TextLanguage.ofTag(language);
    }

    /** What it is dealt out by: its category, else its type. */
    String stratum() {
        return category == null ? type.name() : category;
    }

    /** The right answer, or null when nobody judged it. */
    String answer(Question question) {
        return switch (question) {
            case CATEGORY -> category;
            case TYPE -> type.name();
            case TONE -> tone == null ? null : tone.name();
            case REMEDY -> remedy == null ? null : remedy.name();
        };
    }
}
