package org.huifang.followup.survey.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.questionnaire.QuestionKind;

/**
 * What a customer answered last: references, codes and scores only.
 *
 * @param revision 1 for the first answer, one more for each change
 * @param spoken whether a caller filled it in
 * @param commented whether the customer also wrote something
 */
public record AnsweredSurvey(
        UUID invitation,
        long customerId,
        Occasion occasion,
        String questionnaire,
        int version,
        int revision,
        List<Score> scores,
        boolean spoken,
        boolean commented) {

    public Optional<Score> score(String question) {
        return scores.stream()
                .filter(score -> score.question().equals(question))
                .findFirst();
    }

    /** Those of a kind, such as all satisfaction scores, in the order asked. */
    public List<Score> scores(QuestionKind kind) {
        return scores.stream().filter(score -> score.kind() == kind).toList();
    }
}
