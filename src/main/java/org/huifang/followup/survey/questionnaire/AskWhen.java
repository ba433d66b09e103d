package org.huifang.followup.survey.questionnaire;

import java.util.Set;

/** A question is asked only when an earlier one was answered with one of these values. */
public record AskWhen(String question, Set<String> values) {

    boolean holds(Answers answers) {
        return values.contains(answers.of(question));
    }
}
