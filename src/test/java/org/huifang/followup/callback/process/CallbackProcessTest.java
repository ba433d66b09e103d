package org.huifang.followup.callback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.followup.callback.CallbackLifecycle;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One test per ending of {@code callback.bpmn}, and one per timer. */
@ApplicationTest
class CallbackProcessTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    CallbackLifecycle callbacks;

    @Autowired
    OutboundMessages messages;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    Consents consents;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void beginOnAMondayMorningInChina() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void endsWhenCustomerIsReached() {
        var number = cases.resolvedComplaint();

        cases.call(number, "SOLVED");

        assertThat(cases.endings(number)).contains("EndEvent_CustomerReached");
    }

    @Test
    void endsWhenCustomerRefuses() {
        var number = cases.resolvedComplaint();

        cases.call(number, "CONSENT_WITHDRAWN");

        assertThat(cases.endings(number)).contains("EndEvent_CallbackRefused");
    }

    @Test
    void callsAgainFourHoursAfterNoAnswer() {
        var number = cases.resolvedComplaint();

        cases.call(number, "NO_ANSWER");

        assertThat(cases.tasks(number)).isEmpty();
        cases.pass(Duration.ofHours(4), number);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @Test
    void callsAgainAtTheTimeTheCustomerAskedFor() {
        var number = cases.resolvedComplaint();
        Instant appointment = cases.now().plus(Duration.ofHours(30)); // Tuesday at 16:00

        cases.complete(
                number,
                "Task_CallCustomer",
                "zhao.min",
                Map.of("disposition", "CALL_LATER", "callAgainAt", appointment.toString()));

        cases.pass(Duration.ofHours(29), number);
        assertThat(cases.tasks(number)).isEmpty();
        cases.pass(Duration.ofHours(2), number);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @Test
    void givesUpAfterThreeCallsAndTwoMessagesWithoutAnswer() {
        var number = cases.resolvedComplaint();

        callInVainUntilWriting(number);
        assertThat(letters(number)).hasSize(1);
        cases.pass(Duration.ofHours(8), number);
        assertThat(letters(number)).hasSize(2);
        cases.pass(Duration.ofHours(63), number);
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.RESOLVED);
        cases.pass(Duration.ofHours(2), number);

        assertThat(cases.endings(number)).contains("EndEvent_CustomerUnreachable", "EndEvent_ClosedUnconfirmed");
        assertThat(cases.events(number).stream().filter(CaseEventKind.CALLBACK_ATTEMPTED::equals))
                .hasSize(5);
    }

    @Test
    void acceptsAnswerInWriting() {
        var number = cases.resolvedComplaint();
        callInVainUntilWriting(number);

        callbacks.answered(number, Complaint.Outcome.SOLVED);
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_AnsweredInWriting", "EndEvent_ClosedConfirmed");
    }

    @Test
    void acceptsAnswerBeforeAnybodyCalled() {
        var number = cases.resolvedComplaint();

        callbacks.answered(number, Complaint.Outcome.SOLVED);
        cases.work(number);

        assertThat(cases.tasks(number)).isEmpty();
        assertThat(cases.endings(number)).contains("EndEvent_AnsweredInWriting", "EndEvent_ClosedConfirmed");
    }

    @Test
    void acceptsAnswerBetweenTwoCalls() {
        var number = cases.resolvedComplaint();
        cases.call(number, "NO_ANSWER");

        callbacks.answered(number, Complaint.Outcome.NOT_SOLVED);
        cases.work(number);

        assertThat(cases.look(number).reopenCount()).isEqualTo(1);
    }

    @Test
    void takesTheFirstAnswerOnly() {
        var number = cases.resolvedComplaint();
        callbacks.answered(number, Complaint.Outcome.SOLVED);

        assertThatThrownBy(() -> callbacks.answered(number, Complaint.Outcome.NOT_SOLVED))
                .isInstanceOf(CallbackLifecycle.NoAnswerAwaited.class);
    }

    @Test
    void refusesAnswerNobodyWaitsFor() {
        var number = cases.complaintByMail();

        assertThatThrownBy(() -> callbacks.answered(number, Complaint.Outcome.SOLVED))
                .isInstanceOf(CallbackLifecycle.NoAnswerAwaited.class);
    }

    @Test
    void callsAgainInTheMorningWhenFourHoursLaterIsTooLate() {
        var number = resolvedAt("2026-03-02T17:30:00+08:00");

        cases.call(number, "NO_ANSWER");

        assertThat(nextAttempt(number)).isEqualTo("2026-03-03T01:00:00Z");
    }

    @Test
    void callsAgainAfterTheNoonRest() {
        var number = resolvedAt("2026-03-02T09:00:00+08:00");

        cases.call(number, "NO_ANSWER");

        assertThat(nextAttempt(number)).isEqualTo("2026-03-02T06:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:59:00+08:00, 不能早于现在",
        "2026-03-16T10:00:01+08:00, 14 天",
        "2026-03-03T13:00:00+08:00, 可致电时间",
        "2026-03-03T20:00:00+08:00, 可致电时间"
    })
    void refusesAnAppointmentAtWhichTheCustomerCannotBeCalled(String appointment, String why) {
        var number = cases.resolvedComplaint();

        assertThatThrownBy(() -> cases.complete(
                        number,
                        "Task_CallCustomer",
                        "zhao.min",
                        Map.of("disposition", "CALL_LATER", "callAgainAt", appointment)))
                .hasMessageContaining(why);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @Test
    void acceptsAnAppointmentAtTheLastMomentOfTwoWeeks() {
        var number = cases.resolvedComplaint();

        cases.complete(
                number,
                "Task_CallCustomer",
                "zhao.min",
                Map.of("disposition", "CALL_LATER", "callAgainAt", "2026-03-16T10:00:00+08:00"));

        assertThat(nextAttempt(number)).isEqualTo("2026-03-16T02:00:00Z");
    }

    @Test
    void callsTheOtherNumberAfterAWrongOne() {
        var number = cases.resolvedComplaint();
        followUps.file(cases.look(number).customerId(), "alternate_phone", "13900000000");

        cases.call(number, "WRONG_NUMBER");
        cases.pass(Duration.ofHours(4), number);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
        assertThat(otherNumber(number)).isTrue();
    }

    @Test
    void writesWhenTheOnlyNumberIsWrong() {
        var number = cases.resolvedComplaint();

        cases.call(number, "WRONG_NUMBER");

        assertThat(letters(number)).hasSize(1);
        assertThat(cases.tasks(number)).isEmpty();
    }

    @Test
    void givesTheCallToTheNamedManager() {
        people.add("wu.lei", "Wu Lei", "Huifang-test-1", Group.CALLBACK_TEAM);
        var number = cases.complaintByMail();
        var customer = cases.look(number).customerId();
        cases.work(number);
        cases.classify(number);
        followUps.keyAccount(customer, "wu.lei");
        cases.resolve(number);

        assertThat(cases.task(number).getAssignee()).isEqualTo("wu.lei");
    }

    @Test
    void withdrawsEveryConsentOfACustomerWhoWithdrawsIt() {
        var number = cases.resolvedComplaint();
        var customer = cases.look(number).customerId();
        consents.give(customer, ConsentPurpose.CARE, cases.now(), Channel.API, "form-1", "care-v1", Actor.CUSTOMER);

        cases.call(number, "CONSENT_WITHDRAWN");

        assertThat(consents.allows(customer, ConsentPurpose.CARE)).isFalse();
        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isFalse();
        assertThat(consents.of(customer))
                .allSatisfy(entry -> assertThat(entry.evidence()).isNotBlank());
    }

    @Test
    void keepsARecordingOnlyOfACustomerWhoAgreed() {
        var number = cases.resolvedComplaint();
        var customer = cases.look(number).customerId();
        var form = Map.<String, Object>of("disposition", "SOLVED", "recording", "rec-2026-03-02-0001");
        assertThatThrownBy(() -> cases.complete(number, "Task_CallCustomer", "zhao.min", form))
                .hasMessageContaining("录音");

        consents.give(
                customer,
                ConsentPurpose.RECORDING,
                cases.now(),
                Channel.PHONE,
                "call-1",
                "recording-v1",
                Actor.CUSTOMER);
        cases.complete(number, "Task_CallCustomer", "zhao.min", form);

        assertThat(database.queryForObject(
                        """
                select recording from callback_attempt a join callback c on c.id = a.callback_id
                where complaint_number = ?""",
                        String.class,
                        number.value()))
                .isEqualTo("rec-2026-03-02-0001");
    }

    private ComplaintNumber resolvedAt(String time) {
        var number = cases.resolvedComplaint();
        FollowUpDriver.setTime(time);
        return number;
    }

    private Instant nextAttempt(ComplaintNumber number) {
        return cases.timer(number, "Event_NextAttemptDue").getDuedate().toInstant();
    }

    private boolean otherNumber(ComplaintNumber number) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select other_number from callback where complaint_number = ?", Boolean.class, number.value()));
    }

    private void callInVainUntilWriting(ComplaintNumber number) {
        cases.call(number, "NO_ANSWER");
        cases.pass(Duration.ofHours(4), number);
        cases.call(number, "NO_ANSWER");
        cases.pass(Duration.ofHours(28), number);
        cases.call(number, "NO_ANSWER");
    }

    private List<Letter.Purpose> letters(ComplaintNumber number) {
        return messages.of(number.value()).stream()
                .map(message -> message.purpose())
                .filter(Letter.Purpose.CALLBACK::equals)
                .toList();
    }
}
