package org.huifang.followup.survey.answer;

import org.huifang.followup.survey.questionnaire.Dimension;
import org.huifang.followup.survey.questionnaire.QuestionKind;

/**
 * What one question was answered with; comments are not scores.
 *
 * @param dimension null unless it is a scale
 * @param points of a scale; null for a choice
 * @param choice code of the option; null for a scale
 */
public record Score(String question, QuestionKind kind, Dimension dimension, Integer points, String choice) {

    /** As stored and as a form sends it. */
    public String value() {
        return points == null ? choice : String.valueOf(points);
    }
}
