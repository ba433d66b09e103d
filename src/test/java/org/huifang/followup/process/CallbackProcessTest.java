package org.huifang.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.followup.CallbackLifecycle;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per ending of {@code callback.bpmn}, and one per timer. */
@ApplicationTest
class CallbackProcessTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    CallbackLifecycle callbacks;

    @Autowired
    OutboundMessages messages;

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
        Instant appointment = cases.now().plus(Duration.ofHours(30));

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
    void refusesAnswerNobodyWaitsFor() {
        var number = cases.resolvedComplaint();

        assertThatThrownBy(() -> callbacks.answered(number, Complaint.Outcome.SOLVED))
                .isInstanceOf(CallbackLifecycle.NoAnswerAwaited.class);
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
