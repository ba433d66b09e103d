package org.huifang.followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.customer.Language;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations: issued once, reminded once, expired, counted. */
@ApplicationTest
class SurveysTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Invitations invitations;

    @Autowired
    SurveyReminders reminders;

    @Autowired
    SurveyExpiry expiry;

    @Autowired
    SurveyFunnel funnel;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    SurveyDriver driver;

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseLedger ledger;

    @Autowired
    JdbcClient database;

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void invitesACustomerOncePerOccasion() {
        var customer = driver.customer(Language.ZH).id();
        var occasion = Occasion.of(Occasion.Kind.PARCEL, "P-" + UUID.randomUUID());

        var first = surveys.invite(new InviteToSurvey(customer, "parcel-rating", occasion, Way.SMS));
        var again = surveys.invite(new InviteToSurvey(customer, "parcel-rating", occasion, Way.EMAIL));
        var next = surveys.invite(new InviteToSurvey(
                customer, "parcel-rating", new Occasion(occasion.kind(), occasion.reference(), 1), Way.SMS));

        assertThat(again).isEqualTo(first);
        assertThat(next.id()).isNotEqualTo(first.id());
        assertThat(first.expiresAt()).isEqualTo(first.issuedAt().plus(Duration.ofDays(7)));
    }

    @Test
    void issuesOneInvitationWhenSeveralAskAtOnce() throws Exception {
        var customer = driver.customer(Language.ZH).id();
        var wish = new InviteToSurvey(
                customer, "parcel-rating", Occasion.of(Occasion.Kind.PARCEL, "P-" + UUID.randomUUID()), Way.SMS);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var issued = pool.invokeAll(IntStream.range(0, 8)
                    .mapToObj(each -> (Callable<Invitation>) () -> surveys.invite(wish))
                    .toList());

            assertThat(issued)
                    .extracting(Future::get)
                    .containsOnly(invitations.on(wish.occasion(), customer).orElseThrow());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void fixesWhatIsAskedWhenItIsIssued() {
        var invitation = driver.invite("monthly");

        assertThat(invitation.asked()).hasSize(6);
        assertThat(invitations.withId(invitation.id())).isEqualTo(invitation);
    }

    @Test
    void putsTheInvitationIntoTheLedgerOfItsCase() {
        var number = cases.complaintByMail();
        var customer = cases.look(number).customerId();

        var invitation = surveys.invite(new InviteToSurvey(
                customer, "after-complaint", Occasion.of(Occasion.Kind.COMPLAINT, number.value()), Way.EMAIL));

        assertThat(ledger.of(number.value()))
                .filteredOn(event -> event.kind() == CaseEventKind.SURVEY_INVITED)
                .extracting(CaseEvent::data)
                .singleElement()
                .satisfies(data -> {
                    assertThat(data.get("invitation").asText())
                            .isEqualTo(invitation.id().toString());
                    assertThat(data.get("questionnaire").asText()).isEqualTo("after-complaint.v1");
                });
    }

    @Test
    void refusesAQuestionnaireThereIsNot() {
        assertThatThrownBy(() -> driver.invite("no-such"))
                .isInstanceOf(Questionnaires.UnknownQuestionnaire.class)
                .hasMessage("There is no questionnaire no-such.");
    }

    @Test
    void keepsTheTextOfAVersionThatWasUsed() {
        driver.invite("nps-quarterly");

        assertThat(database.sql("select yaml from survey_questionnaire where name = 'nps-quarterly.v1'")
                        .query(String.class)
                        .single())
                .contains("recommend");
    }

    @Test
    void remindsOnceOfWhatIsUnansweredAndArrived() {
        var waiting = driver.invite("nps-quarterly");
        var bounced = driver.invite("nps-quarterly");
        surveys.bounced(bounced.id());
        var answered = driver.invite("nps-quarterly");
        answers.takeByLink(answered.id(), new Answers(Map.of("recommend", "9")));
        var neverReminded = driver.invite("parcel-rating");

        assertThat(remindedAt(waiting.issuedAt().plus(Duration.ofDays(6)))).doesNotContain(waiting.id());
        var due = waiting.issuedAt().plus(Duration.ofDays(7)).plusSeconds(60);
        assertThat(remindedAt(due))
                .contains(waiting.id())
                .doesNotContain(bounced.id(), answered.id(), neverReminded.id());
        assertThat(remindedAt(due)).doesNotContain(waiting.id());
    }

    @Test
    void remindsNoMoreThanAskedForTheLongestWaitingFirst() {
        var first = driver.invite("key-account-review");
        SurveyDriver.pass(Duration.ofMinutes(1));
        var second = driver.invite("key-account-review");
        var due = second.issuedAt().plus(Duration.ofDays(8));
        reminders.due(first.issuedAt().minusSeconds(1).plus(Duration.ofDays(7)), 1_000);

        assertThat(reminders.due(due, 1)).extracting(Invitation::id).containsExactly(first.id());
        assertThat(reminders.due(due, 1)).extracting(Invitation::id).containsExactly(second.id());
    }

    private List<UUID> remindedAt(Instant at) {
        return reminders.due(at, 1_000).stream().map(Invitation::id).toList();
    }

    @Test
    void expiresWhatStayedUnansweredOnce() {
        var silent = driver.invite("parcel-rating");
        var answered = driver.invite("parcel-rating");
        answers.takeByLink(answered.id(), new Answers(Map.of("satisfaction", "5")));

        expiry.expire(silent.expiresAt().minusSeconds(1));
        assertThat(driver.stored(silent)).containsEntry("expired_at", null);
        assertThat(expiry.expire(silent.expiresAt().plusSeconds(1))).isPositive();
        assertThat(driver.stored(silent).get("expired_at")).isNotNull();
        assertThat(driver.stored(answered)).containsEntry("expired_at", null);
        assertThat(expiry.expire(silent.expiresAt().plusSeconds(2))).isZero();
    }

    @Test
    void countsHowFarTheInvitedCame() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-03-01T00:00:00Z")));
        var silent = driver.invite("parcel-rating");
        var returned = driver.invite("parcel-rating");
        var started = driver.invite("parcel-rating");
        var answered = driver.invite("parcel-rating");
        driver.invite("nps-quarterly");
        List.of(silent, returned, started, answered).forEach(each -> surveys.delivered(each.id()));
        SurveyDriver.pass(Duration.ofMinutes(1));
        surveys.bounced(returned.id());
        surveys.opened(started.id());
        answers.takeByLink(answered.id(), new Answers(Map.of("satisfaction", "5")));
        SurveyDriver.pass(Duration.ofDays(7));

        var stages = funnel.of(Instant.parse("2031-03-01T00:00:00Z"), Instant.parse("2031-03-02T00:00:00Z"));

        assertThat(stages)
                .extracting(
                        SurveyFunnel.SurveyCounts::questionnaire,
                        SurveyFunnel.SurveyCounts::invited,
                        SurveyFunnel.SurveyCounts::delivered,
                        SurveyFunnel.SurveyCounts::bounced,
                        SurveyFunnel.SurveyCounts::started,
                        SurveyFunnel.SurveyCounts::answered,
                        SurveyFunnel.SurveyCounts::expired)
                .containsExactly(tuple("nps-quarterly", 1, 0, 0, 0, 0, 0), tuple("parcel-rating", 4, 3, 1, 2, 1, 3));
    }
}
