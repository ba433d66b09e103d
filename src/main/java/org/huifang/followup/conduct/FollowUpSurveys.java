package org.huifang.followup.conduct;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.customer.Channel;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUps;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The survey of a follow-up: one invitation, one reminder, or asked on the phone. */
@Service
@Transactional
public class FollowUpSurveys {

    private static final String USUAL_QUESTIONNAIRE = "monthly";
    /** No reminder: a time that never comes, because the survey ends before. */
    private static final Duration NEVER = Duration.ofDays(1);

    private final FollowUps followUps;
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final Questionnaires questionnaires;
    private final Outbox outbox;
    private final CaseLedger ledger;
    private final Clock clock;

    FollowUpSurveys(
            FollowUps followUps,
            Surveys surveys,
            SurveyAnswers answers,
            Questionnaires questionnaires,
            Outbox outbox,
            CaseLedger ledger,
            Clock clock) {
        this.followUps = followUps;
        this.surveys = surveys;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Writes the invitation; asked again, nothing is written twice. */
    public SurveyTimes invite(String number) {
        var followUp = followUps.withNumber(number);
        var invitation = invitationOf(followUp);
        outbox.post(letter(followUp, invitation, Letter.Purpose.SURVEY_INVITATION));
        ledger.append(
                number,
                Actor.SYSTEM,
                CaseEventKind.SURVEY_INVITED,
                Map.of("invitation", invitation.id(), "questionnaire", invitation.questionnaireName()));
        var after = questionnaires
                .of(invitation.questionnaire(), invitation.version())
                .remindAfterDays();
        var end = invitation.expiresAt();
        return new SurveyTimes(
                after == 0 ? end.plus(NEVER) : invitation.issuedAt().plus(Duration.ofDays(after)), end);
    }

    /**
     * Reminds of a survey that can still be answered.
     *
     * @return no other reminder, and the end; at once when it was answered before the process listened again
     */
    public SurveyTimes remind(String number) {
        var followUp = followUps.withNumber(number);
        var invitation = invitationOf(followUp);
        var now = clock.instant();
        var open = invitation.stateAt(now) == Invitation.State.OPEN;
        if (open) {
            outbox.post(letter(followUp, invitation, Letter.Purpose.SURVEY_REMINDER));
            ledger.append(number, Actor.SYSTEM, CaseEventKind.CUSTOMER_REMINDED, Map.of("invitation", invitation.id()));
        }
        var end = open ? invitation.expiresAt() : now;
        return new SurveyTimes(end.plus(NEVER), end);
    }

    /**
     * What a caller asks on the phone: the survey the customer was sent, or one of its own. Empty once the follow-up is over or
     * the survey can no longer be answered.
     */
    public Optional<Invitation> askByPhone(String number) {
        return Optional.of(followUps.withNumber(number))
                .filter(followUp -> !followUp.isOver())
                .map(followUp -> invitationOf(followUp, Way.CALL))
                .filter(invitation -> invitation.stateAt(clock.instant()).takesAnswers());
    }

    /** The caller filled in what the customer said. */
    public void answeredByPhone(String number, Invitation invitation, Answers given, Actor caller) {
        var receipt = answers.takeByPhone(invitation.id(), given, caller);
        ledger.append(
                number,
                caller,
                CaseEventKind.SURVEY_ANSWERED,
                Map.of("invitation", invitation.id(), "revision", receipt.revision()));
    }

    private Invitation invitationOf(FollowUp followUp) {
        return invitationOf(
                followUp, wayOf(outbox.firstChannel(followUp.customerId()).orElseThrow()));
    }

    /** The one the customer has for this follow-up, or a new one. */
    private Invitation invitationOf(FollowUp followUp, Way way) {
        return surveys.invite(new InviteToSurvey(
                followUp.customerId(),
                Optional.ofNullable(followUp.questionnaire()).orElse(USUAL_QUESTIONNAIRE),
                Occasion.of(Occasion.Kind.FOLLOW_UP, followUp.number()),
                way));
    }

    private static Way wayOf(Channel channel) {
        return Way.valueOf(channel.name());
    }

    private Letter letter(FollowUp followUp, Invitation invitation, Letter.Purpose purpose) {
        return new Letter(
                followUp.number(), followUp.customerId(), purpose, 0, Map.of("link", surveys.link(invitation)));
    }
}
