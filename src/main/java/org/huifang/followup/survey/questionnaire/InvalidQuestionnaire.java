package org.huifang.followup.survey.questionnaire;

/** A questionnaire cannot mean what it says; the message is a sentence that names file and line. */
public class InvalidQuestionnaire extends RuntimeException {

    /** @param sentence without full stop */
    InvalidQuestionnaire(String file, int line, String sentence) {
        super("%s, line %d: %s.".formatted(file, line, sentence));
    }
}
