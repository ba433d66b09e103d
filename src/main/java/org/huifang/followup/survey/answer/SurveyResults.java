package org.huifang.followup.survey.answer;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.followup.survey.Invitations;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.springframework.stereotype.Service;

/** Reads what was answered, by the version of the questionnaire that was asked. */
@Service
public class SurveyResults {

    private final Invitations invitations;
    private final Questionnaires questionnaires;
    private final Responses responses;

    SurveyResults(Invitations invitations, Questionnaires questionnaires, Responses responses) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.responses = responses;
    }

    /** The latest revision; empty before the first answer. */
    public Optional<AnsweredSurvey> of(UUID id) {
        var revision = responses.latestRevision(id);
        if (revision == 0) {
            return Optional.empty();
        }
        var invitation = invitations.withId(id);
        var values = responses.latestValues(id);
        var scores = questionnaires.of(invitation.questionnaire(), invitation.version()).questions().stream()
                .filter(question -> values.containsKey(question.code()))
                .map(question -> score(question, values.get(question.code())))
                .toList();
        return Optional.of(new AnsweredSurvey(
                id,
                invitation.customerId(),
                invitation.occasion(),
                invitation.questionnaire(),
                invitation.version(),
                revision,
                scores,
                !responses.latestTakenBy(id).equals(Actor.CUSTOMER.id()),
                !responses.latestComments(id).isEmpty()));
    }

    /** The customer's own words by question, for the eyes of staff only; empty when there are none. */
    public Map<String, String> commentsOf(UUID id) {
        return responses.latestComments(id);
    }

    static Score score(Question question, String value) {
        return question.kind().isScale()
                ? new Score(question.code(), question.kind(), question.dimension(), Integer.valueOf(value), null)
                : new Score(question.code(), question.kind(), null, null, value);
    }
}
