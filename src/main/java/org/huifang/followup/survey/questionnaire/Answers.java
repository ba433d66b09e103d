package org.huifang.followup.survey.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers as somebody gave them, by the code of the question, not yet checked. Blank ones are no answers, line ends are one
 * character, and what no keyboard types is left out.
 */
public record Answers(Map<String, String> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var clean = new LinkedHashMap<String, String>();
        values.forEach((question, value) -> {
            var text = clean(value);
            if (!text.isEmpty()) {
                clean.put(question, text);
            }
        });
        values = Collections.unmodifiableMap(clean);
    }

    private static String clean(String value) {
        return value == null
                ? ""
                : value.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "")
                        .strip();
    }

    /** Null when there is none. */
    public String of(String question) {
        return values.get(question);
    }

    /** What they say is what customers wrote, so it is not printed. */
    @Override
    public String toString() {
        return "Answers to " + values.keySet();
    }
}
