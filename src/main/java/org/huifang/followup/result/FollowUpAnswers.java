package org.huifang.followup.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessages;
import org.huifang.followup.FollowUp;
import org.huifang.followup.callback.CallbackDesk;
import org.huifang.followup.callback.CallbackReport;
import org.huifang.followup.conduct.Visits;
import org.huifang.followup.survey.answer.AnsweredSurvey;
import org.huifang.followup.survey.answer.SurveyResults;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what came of asking: a call counts before a visit, a visit before a survey; a survey asked on the phone belongs to the call. */
@Component
class FollowUpAnswers {

    private final CallbackDesk callbacks;
    private final Visits visits;
    private final SurveyResults surveys;
    private final SurveyEvidence evidence;
    private final OutboundMessages messages;
    private final JdbcClient database;

    FollowUpAnswers(
            CallbackDesk callbacks,
            Visits visits,
            SurveyResults surveys,
            SurveyEvidence evidence,
            OutboundMessages messages,
            JdbcClient database) {
        this.callbacks = callbacks;
        this.visits = visits;
        this.surveys = surveys;
        this.evidence = evidence;
        this.messages = messages;
        this.database = database;
    }

    Answered of(FollowUp followUp) {
        return callbacks
                .reportOf(followUp.number())
                .map(report -> called(report, spoken(followUp)))
                .or(() -> visited(followUp))
                .or(() -> surveyed(followUp))
                .orElseGet(() -> silent(followUp));
    }

    /** @param asked what the customer answered to the caller's questionnaire */
    private static Answered called(CallbackReport report, Optional<Answered> asked) {
        var said = new ArrayList<Evidence>(List.of(Evidence.of("CALL", report.disposition())));
        Optional.ofNullable(report.satisfaction()).ifPresent(points -> said.add(Evidence.spoken("CSAT", points)));
        Optional.ofNullable(report.effort()).ifPresent(points -> said.add(Evidence.spoken("CES", points)));
        var called = new Answered(said, Optional.ofNullable(report.note()).orElse(""), null);
        return asked.map(called::and).orElse(called);
    }

    private Optional<Answered> visited(FollowUp followUp) {
        return visits.reportOf(followUp.number())
                .map(report -> new Answered(
                        List.of(Evidence.of("VISIT", report.result())),
                        Optional.ofNullable(report.note()).orElse(""),
                        null));
    }

    private Optional<Answered> surveyed(FollowUp followUp) {
        return surveyOf(followUp).map(evidence::of);
    }

    /** Without what was written before the call: the call was made because of it. */
    private Optional<Answered> spoken(FollowUp followUp) {
        return surveyOf(followUp).filter(AnsweredSurvey::spoken).map(evidence::of);
    }

    private Optional<AnsweredSurvey> surveyOf(FollowUp followUp) {
        return invitationOf(followUp).flatMap(surveys::of);
    }

    private Optional<UUID> invitationOf(FollowUp followUp) {
        return database.sql(
                        """
                select id from survey_invitation
                where customer_id = :customer and occasion_kind = 'FOLLOW_UP' and occasion_reference = :number""")
                .param("customer", followUp.customerId())
                .param("number", followUp.number())
                .query(UUID.class)
                .optional();
    }

    /** With what became of the invitation, because who was never asked is not silent. */
    private Answered silent(FollowUp followUp) {
        var sent = messages.of(followUp.number()).stream()
                .filter(message -> message.purpose() == Letter.Purpose.SURVEY_INVITATION)
                .findFirst();
        var fate = sent.map(message -> message.state().name()).orElse(null);
        return new Answered(List.of(new Evidence("SILENCE", null, fate, null)), "", null);
    }
}
