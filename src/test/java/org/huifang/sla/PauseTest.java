package org.huifang.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.sla.SlaMilestone.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting is a state of the process, and the clocks that the policy pauses stand still in it. */
@ApplicationTest
class PauseTest {

    private static final String MONDAY_MORNING = "2026-11-23T01:00:00Z";

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    SlaClocks clocks;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void keepsTheTimeUsedBeforeWaitingForTheCustomer() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        var target = clock(number, RESOLUTION).promise().target();

        cases.pass(Duration.ofHours(2), number);
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(10), number);
        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);

        assertThat(clock(number, RESOLUTION).run().used()).isEqualTo(Duration.ofHours(2));
        assertThat(due(number, RESOLUTION))
                .isEqualTo(Instant.parse(MONDAY_MORNING).plus(target).plus(Duration.ofHours(10)));
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER, true, true", "THIRD_PARTY, true, false", "BRANCH, true, false"})
    void pausesWhatThePolicySaysForWhomItWaits(Awaiting awaiting, boolean resolution, boolean firstResponse) {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        cases.ask(number, awaiting);

        assertThat(clock(number, RESOLUTION).isPaused()).isEqualTo(resolution);
        assertThat(clock(number, FIRST_RESPONSE).isPaused()).isEqualTo(firstResponse);
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER", "THIRD_PARTY", "BRANCH"})
    void neverPausesTheLegalLimit(Awaiting awaiting) {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        cases.ask(number, awaiting);
        cases.pass(Duration.ofHours(20), number);

        assertThat(clock(number, LEGAL_LIMIT).isPaused()).isFalse();
        assertThat(due(number, LEGAL_LIMIT))
                .isEqualTo(Instant.parse(MONDAY_MORNING).plus(Duration.ofDays(7)));
    }

    @Test
    void keepsThePauseWhenThePriorityChangesMeanwhile() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.pass(Duration.ofHours(2), number);
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(5), number);

        clocks.retarget(number.value(), new ServiceTerms("P1", "SIMPLE", false));
        assertThat(clock(number, RESOLUTION).isPaused()).isTrue();
        cases.pass(Duration.ofHours(5), number);
        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);

        assertThat(due(number, RESOLUTION))
                .isEqualTo(Instant.parse(MONDAY_MORNING).plus(Duration.ofHours(12 + 10)));
    }

    @Test
    void keepsPastPausesWhenThePriorityChangesLater() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(10), number);
        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);
        cases.pass(Duration.ofHours(1), number);

        clocks.retarget(number.value(), new ServiceTerms("P1", "SIMPLE", false));

        assertThat(due(number, RESOLUTION))
                .isEqualTo(Instant.parse(MONDAY_MORNING).plus(Duration.ofHours(12 + 10)));
    }

    @Test
    void movesTheTimerAndTheDueDateInTasklistTogether() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(10), number);
        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);

        assertThat(timer(number, "BoundaryEvent_FirstResponseDue")).isEqualTo(due(number, FIRST_RESPONSE));
        assertThat(cases.task(number).getDueDate().toInstant()).isEqualTo(due(number, FIRST_RESPONSE));

        clocks.retarget(number.value(), new ServiceTerms("P1", "SIMPLE", false));

        assertThat(timer(number, "BoundaryEvent_FirstResponseDue")).isEqualTo(due(number, FIRST_RESPONSE));
        assertThat(timer(number, "BoundaryEvent_ResolutionDue")).isEqualTo(due(number, RESOLUTION));
        assertThat(cases.task(number).getDueDate().toInstant()).isEqualTo(due(number, FIRST_RESPONSE));
    }

    @Test
    void breaksNoPromiseWhileItsClockStandsStill() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);

        cases.passSlowly(Duration.ofHours(71), number);

        assertThat(clock(number, RESOLUTION).isBroken()).isFalse();
        assertThat(clock(number, FIRST_RESPONSE).isBroken()).isFalse();
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.WAITING);
    }

    @Test
    void goesOnWithoutAnAnswerWhenItHasWaitedLongEnough() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);

        cases.passSlowly(Duration.ofHours(72), number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_InvestigateComplaint");
        assertThat(clock(number, RESOLUTION).isPaused()).isFalse();
        assertThat(cases.events(number)).contains(CaseEventKind.WAITING_ENDED);
    }

    @Test
    void goesOnWhenTheAgentTakesTheAnswerDown() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.BRANCH);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitAnswer");

        cases.complete(number, "Task_AwaitAnswer", "chen.wei", Map.of("answer", "网点确认已找到包裹。"));

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        cases.resolve(number);
        assertThat(clock(number, RESOLUTION).result().fulfilledAt()).isNotNull();
    }

    @Test
    void mayAskMoreThanOnce() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(1), number);
        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);
        cases.ask(number, Awaiting.THIRD_PARTY);
        cases.pass(Duration.ofHours(3), number);
        cases.complete(number, "Task_AwaitAnswer", "chen.wei", Map.of("answer", "保险公司已确认。"));

        assertThat(due(number, RESOLUTION))
                .isEqualTo(Instant.parse(MONDAY_MORNING)
                        .plus(clock(number, RESOLUTION).promise().target())
                        .plus(Duration.ofHours(4)));
    }

    @Test
    void endsWhileItWaitsWhenTheCustomerWithdraws() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);

        desk.withdraw(number);

        assertThat(cases.isRunning(number)).isFalse();
        assertThat(clock(number, RESOLUTION).result().cancelledAt()).isNotNull();
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == milestone)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Instant due(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.dueAt(number.value(), milestone);
    }

    private Instant timer(ComplaintNumber number, String timer) {
        return cases.timer(number, timer).getDuedate().toInstant();
    }
}
