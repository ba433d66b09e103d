package org.huifang.followup.survey.questionnaire;

import java.util.List;

/**
 * One version of a questionnaire.
 *
 * @param answerWithinDays after how many days an invitation expires
 * @param remindAfterDays after how many days without an answer a reminder is due; 0 for never
 * @param rotation how many of the rotating questions one customer is asked in a month; 0 when none rotates
 * @param questions in the order asked
 */
public record Questionnaire(
        String id,
        int version,
        Words title,
        Words introduction,
        int answerWithinDays,
        int remindAfterDays,
        int rotation,
        List<Question> questions) {

    /** Those of the codes, in the order asked. */
    public AskedQuestions asking(List<String> codes) {
        return new AskedQuestions(questions.stream()
                .filter(question -> codes.contains(question.code()))
                .toList());
    }

    /** Such as {@code after-complaint.v1}: how ledger and figures name it. */
    public String name() {
        return nameOf(id, version);
    }

    public static String nameOf(String id, int version) {
        return "%s.v%d".formatted(id, version);
    }
}
