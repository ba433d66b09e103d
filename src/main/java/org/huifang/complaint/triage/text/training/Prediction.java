package org.huifang.complaint.triage.text.training;

import java.util.List;
import org.huifang.complaint.triage.text.model.Likely;

/**
 * What a classifier answered about a text it had not seen.
 *
 * @param text the text with the right answers
 * @param right the right answer
 * @param ranked all answers, the likeliest first
 */
record Prediction(LabelledText text, String right, List<Likely<String>> ranked) {

    Likely<String> first() {
        return ranked.get(0);
    }

    boolean isRight() {
        return first().value().equals(right);
    }

    /** Whether the right answer is one of the first few. */
    boolean isRightWithin(int first) {
        return ranked.stream().limit(first).anyMatch(answer -> answer.value().equals(right));
    }

    /** Whether it is right, or names the second problem of the text. */
    boolean isRightOrAlso() {
        return isRight() || first().value().equals(text.also());
    }
}
