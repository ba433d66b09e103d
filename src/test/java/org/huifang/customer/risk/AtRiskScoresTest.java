package org.huifang.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.customer.history.CustomerEvent;
import org.huifang.customer.history.CustomerHistory;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts are gathered from real cases; what each is worth is tested with the rules. */
@ApplicationTest
class AtRiskScoresTest {

    @Autowired
    AtRiskScores scores;

    @Autowired
    CaseDriver cases;

    @Autowired
    CustomerDesk recognition;

    @Autowired
    Customers customers;

    @Autowired
    CustomerHistory history;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    String mail;
    long customer;

    @BeforeEach
    void aCustomer() {
        mail = UUID.randomUUID() + "@customer.example";
        customer = recognition.recognise("王芳", mail, null, Language.ZH).id();
    }

    @AfterEach
    void letTimeGoOn() {
        ClockUtil.reset();
    }

    @Test
    void findsNothingAgainstACustomerWhoDidNotComplain() {
        assertThat(scores.refresh(customer)).isEqualTo(new CustomerRisk(false, null, null, null));
    }

    @Test
    void countsComplaintsOfThirtyDaysOnly() {
        cases.register(mail, null);
        cases.register(mail, null);
        assertThat(rules()).contains("Two complaints in thirty days");

        later(Duration.ofDays(31));
        assertThat(rules()).doesNotContain("Two complaints in thirty days");
    }

    @Test
    void countsWhatWasToldInOneComplaintOnce() {
        var first = cases.register(mail, null);
        var second = cases.register(mail, null);
        database.update(
                "insert into case_link (from_number, to_number, kind, linked_at) values (?, ?, 'SPLIT_FROM', now())",
                second.value(),
                first.value());

        assertThat(rules()).doesNotContain("Two complaints in thirty days");
    }

    @Test
    void readsWhatACustomerAnsweredInASurvey() {
        var invitation = surveys.invite(new InviteToSurvey(
                customer, "nps-quarterly", Occasion.of(Occasion.Kind.FOLLOW_UP, "FU-" + UUID.randomUUID()), Way.EMAIL));
        answers.takeByLink(invitation.id(), new Answers(Map.of("recommend", "3")));
        assertThat(rules()).contains("Would not recommend us");

        answers.takeByLink(invitation.id(), new Answers(Map.of("recommend", "9")));
        assertThat(rules()).doesNotContain("Would not recommend us");
    }

    @Test
    void hearsWhatACustomerSaidInTheCallback() {
        var number = resolved();
        cases.complete(
                number,
                "Task_CallCustomer",
                "zhao.min",
                Map.of("disposition", "NOT_SOLVED", "satisfaction", 1L, "effort", 2L));

        assertThat(cases.look(number).reopenCount()).isOne();
        assertThat(rules()).contains("Callback said not solved", "Found it laborious", "Was not satisfied");

        later(Duration.ofDays(181));
        assertThat(rules()).isEmpty();
    }

    @Test
    void noticesABrokenPromise() {
        var number = cases.register(mail, null);
        cases.work(number);
        cases.pass(Duration.ofDays(3), number);

        assertThat(rules()).contains("A promise was broken");
    }

    @Test
    void noticesSilenceFromThirtyDaysToNinetyAfterTheLastComplaintEnded() {
        var number = resolved();
        cases.call(number, "SOLVED");
        assertThat(rules()).doesNotContain("Silent after a complaint");

        later(Duration.ofDays(31));
        assertThat(rules()).contains("Silent after a complaint");
        sends(5, 40);
        assertThat(rules()).doesNotContain("Silent after a complaint");
        sends(0, 0);
        later(Duration.ofDays(60));
        assertThat(rules()).doesNotContain("Silent after a complaint");
    }

    @Test
    void makesTheCustomerAtRiskFromSixtyPointsAndNoLongerBelow() {
        becomeAtRisk();

        assertThat(scores.of(customer).score().score()).isGreaterThanOrEqualTo(60);
        assertThat(customers.withId(customer).atRisk()).isTrue();

        later(Duration.ofDays(181));
        assertThat(scores.refresh(customer).atRisk()).isFalse();
        assertThat(customers.withId(customer).atRisk()).isFalse();
        assertThat(history.of(customer))
                .extracting(CustomerEvent::kind)
                .containsExactly(CustomerEvent.Kind.AT_RISK_BEGAN, CustomerEvent.Kind.AT_RISK_ENDED);
    }

    @Test
    void keepsSinceWhenAScoreHasBeenWhatItIs() {
        becomeAtRisk();
        var found = scores.of(customer).foundAt();

        later(Duration.ofHours(5));

        assertThat(scores.refresh(customer).foundAt()).isEqualTo(found);
    }

    @Test
    void letsAnOverrideWinUntilItEndsByItself() {
        becomeAtRisk();

        scores.override(customer, false, "老客户，已当面沟通", clock.instant().plus(Duration.ofDays(7)), "sun.jie");
        assertThat(customers.withId(customer).atRisk()).isFalse();
        assertThat(scores.refresh(customer)).satisfies(risk -> {
            assertThat(risk.atRisk()).isFalse();
            assertThat(risk.score().atRisk()).isTrue();
            assertThat(risk.override().setBy()).isEqualTo("sun.jie");
        });

        later(Duration.ofDays(8));
        assertThat(scores.of(customer).atRisk()).isTrue();
        scores.refresh(customer);
        assertThat(customers.withId(customer).atRisk()).isTrue();
    }

    @Test
    void letsAPersonEndAnOverrideAndReplaceIt() {
        var soon = clock.instant().plus(Duration.ofDays(7));
        scores.override(customer, true, "说要换别家", soon, "sun.jie");
        scores.override(customer, true, "说下周就换", soon, "gao.ming");
        assertThat(customers.withId(customer).atRisk()).isTrue();
        assertThat(scores.of(customer).override().setBy()).isEqualTo("gao.ming");

        scores.endOverride(customer, "sun.jie");

        assertThat(customers.withId(customer).atRisk()).isFalse();
        assertThat(scores.of(customer).override()).isNull();
    }

    @Test
    void refusesOverridesThatEndedAlreadyOrNeverWould() {
        for (var end : List.of(Duration.ofMinutes(-1), Duration.ofDays(400))) {
            assertThatThrownBy(() ->
                            scores.override(customer, true, "…", clock.instant().plus(end), "sun.jie"))
                    .isInstanceOf(InvalidOverride.class);
        }
    }

    @Test
    void scoresEverybodyOnceADayAndGoesOnWhereItWasInterrupted() {
        var day = LocalDate.parse("2031-03-05");
        var first = customer;
        complainTwice(mail);
        aCustomer();
        complainTwice(mail);
        transaction.executeWithoutResult(status -> {
            database.update("insert into at_risk_refresh (day, position) values (?, ?)", day, first);
        });

        scores.refresh(day);

        assertThat(scores.of(first).score()).isNull();
        assertThat(scores.of(customer).score().score()).isEqualTo(25);
        assertThat(database.queryForObject(
                        "select finished_at is not null from at_risk_refresh where day = ?", Boolean.class, day))
                .isTrue();

        scores.refresh(day);
        assertThat(scores.of(first).score()).isNull();
        scores.refresh(day.plusDays(1));
        assertThat(scores.of(first).score().score()).isEqualTo(25);
    }

    private void complainTwice(String address) {
        cases.register(address, null);
        cases.register(address, null);
    }

    private void becomeAtRisk() {
        var number = resolved();
        cases.register(mail, null);
        cases.complete(
                number,
                "Task_CallCustomer",
                "zhao.min",
                Map.of("disposition", "NOT_SOLVED", "satisfaction", 1L, "effort", 2L));
        scores.refresh(customer);
    }

    private ComplaintNumber resolved() {
        var number = cases.register(mail, null);
        cases.work(number);
        cases.classify(number);
        cases.resolve(number);
        return number;
    }

    private List<String> rules() {
        var score = scores.refresh(customer).score();
        return score == null
                ? List.of()
                : score.reasons().stream().map(RiskScore.Reason::rule).toList();
    }

    private void sends(int lastWeek, int eightWeeks) {
        database.update(
                """
                insert into customer_file (customer_id, type_source, parcels_last_week, parcels_eight_weeks, updated_at)
                values (?, 'ASSUMED', ?, ?, now()) on conflict (customer_id) do update
                set parcels_last_week = excluded.parcels_last_week, parcels_eight_weeks = excluded.parcels_eight_weeks""",
                customer,
                lastWeek,
                eightWeeks);
    }

    private static void later(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }
}
