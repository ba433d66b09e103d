package org.huifang.followup.survey.answer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.Invitations;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.AskedQuestions;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.QuestionKind;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers. The first one wins: it ends the invitation, whichever way it came. Within 24 hours it can be changed; every
 * revision is kept and the latest counts.
 */
@Service
@Transactional
public class SurveyAnswers {

    private final Invitations invitations;
    private final Questionnaires questionnaires;
    private final Responses responses;
    private final SurveyResults results;
    private final CaseLedger ledger;
    private final ObjectProvider<WhenAnswered> listeners;
    private final Clock clock;

    SurveyAnswers(
            Invitations invitations,
            Questionnaires questionnaires,
            Responses responses,
            SurveyResults results,
            CaseLedger ledger,
            ObjectProvider<WhenAnswered> listeners,
            Clock clock) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.responses = responses;
        this.results = results;
        this.ledger = ledger;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * The customer answered over the link; whoever calls this has made sure that a person did.
     *
     * @throws InvalidAnswers when a question on the path is not answered as it must be
     * @throws SurveyClosed when it is too late
     */
    public Receipt takeByLink(UUID invitation, Answers answers) {
        return take(invitation, answers, Actor.CUSTOMER);
    }

    /**
     * A caller filled it in as the customer said.
     *
     * @throws InvalidAnswers when a question on the path is not answered as it must be
     * @throws SurveyClosed when it is too late
     */
    public Receipt takeByPhone(UUID invitation, Answers answers, Actor agent) {
        return take(invitation, answers, agent);
    }

    private Receipt take(UUID id, Answers given, Actor by) {
        // Survey before case, as reminders do: two who lock in turn would wait for each other.
        var invitation = invitations.locked(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (invitation.stateAt(now)) {
            case OPEN -> invitations.answered(id, now);
            case CHANGEABLE -> {}
            case ANSWERED, EXPIRED -> throw new SurveyClosed(id);
        }
        var answers = onPath(invitation, given);
        var revision = responses.latestRevision(id);
        if (revision == 0 || saysSomethingElse(id, answers)) {
            revision++;
            store(invitation, revision, answers, by);
        }
        return new Receipt(revision, invitations.withId(id).changeableUntil());
    }

    /** The checked answers by question, in the order asked, without those to questions the path does not come by. */
    private Map<Question, String> onPath(Invitation invitation, Answers given) {
        var path = questionnaires
                .of(invitation.questionnaire(), invitation.version())
                .asking(invitation.asked())
                .path(given);
        var problems = AskedQuestions.problems(path, given);
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
        var earlierWords = responses.latestComments(invitation.id());
        var answers = new LinkedHashMap<Question, String>();
        for (var question : path) {
            // Earlier words are not shown again, so a blank does not mean that they are taken back.
            var answer = question.kind() == QuestionKind.COMMENT && given.of(question.code()) == null
                    ? earlierWords.get(question.code())
                    : given.of(question.code());
            if (answer != null) {
                answers.put(question, answer);
            }
        }
        return answers;
    }

    private boolean saysSomethingElse(UUID invitation, Map<Question, String> answers) {
        var before = new LinkedHashMap<>(responses.latestValues(invitation));
        before.putAll(responses.latestComments(invitation));
        var now = answers.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
        return !before.equals(now);
    }

    private void store(Invitation invitation, int revision, Map<Question, String> answers, Actor by) {
        responses.insert(invitation, revision, clock.instant(), by.id());
        answers.forEach((question, answer) -> {
            if (question.kind() == QuestionKind.COMMENT) {
                responses.insertComment(invitation.id(), revision, question.code(), answer);
            } else {
                responses.insert(invitation.id(), revision, SurveyResults.score(question, answer));
            }
        });
        var survey = results.of(invitation.id()).orElseThrow();
        note(survey, by);
        listeners.orderedStream().forEach(listener -> listener.answered(survey));
    }

    private void note(AnsweredSurvey survey, Actor by) {
        if (survey.occasion().kind() == Occasion.Kind.COMPLAINT) {
            var data = new LinkedHashMap<String, Object>();
            data.put("invitation", survey.invitation());
            data.put("questionnaire", survey.questionnaire());
            data.put("version", survey.version());
            data.put("revision", survey.revision());
            data.put("scores", valuesOf(survey.scores()));
            data.put("commented", survey.commented());
            ledger.append(survey.occasion().reference(), by, CaseEventKind.SURVEY_ANSWERED, data);
        }
    }

    private static Map<String, Object> valuesOf(List<Score> scores) {
        Function<Score, Object> value = score -> score.points() == null ? score.choice() : score.points();
        return scores.stream().collect(Collectors.toMap(Score::question, value));
    }
}
