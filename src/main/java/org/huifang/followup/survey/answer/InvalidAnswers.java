package org.huifang.followup.survey.answer;

import java.util.Map;
import org.huifang.followup.survey.questionnaire.Problem;

/** Answers that cannot be taken; says of which questions, never what was answered. */
public class InvalidAnswers extends RuntimeException {

    private final Map<String, Problem> problems;

    InvalidAnswers(Map<String, Problem> problems) {
        super("These questions are not answered as they must be: %s.".formatted(String.join(", ", problems.keySet())));
        this.problems = problems;
    }

    /** By the code of the question. */
    public Map<String, Problem> problems() {
        return problems;
    }
}
