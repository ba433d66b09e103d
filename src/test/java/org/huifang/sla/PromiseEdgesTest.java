package org.huifang.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huifang.sla.SlaMilestone.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.IllegalStatusChange;
import org.huifang.complaint.inquiry.Inquiries;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.sla.escalation.Escalations;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PromiseEdgesTest {

    private static final String MONDAY_MORNING = "2026-11-23T01:00:00Z";

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    SlaClocks clocks;

    @Autowired
    SlaJudge judge;

    @Autowired
    SlaLedger ledger;

    @Autowired
    ClockBook book;

    @Autowired
    Calendars calendars;

    @Autowired
    Escalations escalations;

    @Autowired
    Inquiries inquiries;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    /** Kept too late, before the timer got to it: still broken. */
    @Test
    void keptLateBeforeTheTimerFiredIsBrokenAllTheSame() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        ClockUtil.setCurrentTime(Date.from(Instant.parse(MONDAY_MORNING).plus(Duration.ofHours(3))));

        cases.tell(number, "仍在查找。", "chen.wei");
        cases.work(number);

        var clock = clock(number, HUMAN_RESPONSE);
        assertThat(clock.result().fulfilledAt()).isAfter(clock.dueAt());
        assertThat(clock.isBroken()).isTrue();
    }

    /** Overdue, not yet judged, then paused: the pause hides the breach and moves the due date. */
    @Test
    void pauseDoesNotHideABreachNobodyHasJudgedYet() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        var due = clocks.dueAt(number.value(), FIRST_RESPONSE);
        ClockUtil.setCurrentTime(Date.from(due.plus(Duration.ofMinutes(1))));

        cases.ask(number, Awaiting.CUSTOMER);

        assertThat(clock(number, FIRST_RESPONSE).dueAt()).isEqualTo(due);
        assertThat(clock(number, FIRST_RESPONSE).isBroken()).isTrue();
    }

    /** An agent who asks the customer has responded as a human. */
    @Test
    void askingTheCustomerIsAHumanResponse() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.pass(Duration.ofMinutes(20), number);

        cases.ask(number, Awaiting.CUSTOMER);
        cases.passSlowly(Duration.ofHours(3), number);

        assertThat(clock(number, HUMAN_RESPONSE).isBroken()).isFalse();
        assertThat(cases.task(number).getAssignee()).isEqualTo("chen.wei");
    }

    /** An update written while the case waits for the customer. */
    @Test
    void updateWrittenWhileWaitingStartsAClockThatStandsStillToo() {
        var number = waitingForCustomerAndWrittenTo();

        assertThat(clock(number, NEXT_UPDATE).isPaused()).isTrue();
    }

    @Test
    void orAtLeastTheLadderWakesForIt() {
        var number = waitingForCustomerAndWrittenTo();

        assertThat(cases.timer(number, "StartEvent_LadderStepDue").getDuedate().toInstant())
                .isBeforeOrEqualTo(clock(number, NEXT_UPDATE).warnAt());
    }

    private ComplaintNumber waitingForCustomerAndWrittenTo() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.pass(Duration.ofMinutes(10), number);
        cases.tell(number, "已开始查找。", "chen.wei");
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(1), number);
        cases.tell(number, "仍需您的照片。", "chen.wei");
        return number;
    }

    /** Reopened, and nobody there to own it. */
    @Test
    void reopenedCaseWithoutOwnerIsEscalated() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(MONDAY_MORNING)));
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number, "K1");
        cases.complete(number, "Task_NameAgent", "sun.jie", Map.of("namedAgent", "chen.wei"));
        cases.resolve(number);
        cases.call(number, "SOLVED");
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        cases.pass(Duration.ofHours(1), number);
        desk.reopen(number);
        cases.work(number);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_NameAgent");

        cases.passSlowly(Duration.ofHours(9), number);

        assertThat(clock(number, NAMED_OWNER).isBroken()).isTrue();
        assertThat(escalations.of(number.value()))
                .filteredOn(one -> one.milestone() == NAMED_OWNER && one.cycle() == 1)
                .extracting(one -> one.level())
                .containsExactly(2, 3);
    }

    /** The branch has not answered; the customer only asks how it goes. */
    @Test
    void customersMessageDoesNotEndAWaitForABranch() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.BRANCH);
        cases.pass(Duration.ofHours(1), number);

        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.WAITING);
        assertThat(clock(number, RESOLUTION).isPaused()).isTrue();
    }

    /** Withdrawn while it waits. */
    @Test
    void withdrawalEndsTheInquiry() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);

        desk.withdraw(number);

        assertThat(inquiries.of(number)).allMatch(inquiry -> inquiry.endedAt() != null);
    }

    /** Two updates after the solution was told. */
    @Test
    void everyUpdateOfAnAgentIsSent() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.offer(number);

        cases.tell(number, "第一条。", "chen.wei");
        cases.tell(number, "第二条。", "chen.wei");

        assertThat(sealed.texts(
                        "outbound_message.body",
                        "select body from outbound_message where complaint_number = ? and purpose = 'PROGRESS'",
                        number.value()))
                .anyMatch(body -> body.contains("第二条"));
    }

    /** A stretch in which nothing counted may count in other hours. */
    @Test
    void recountsAStretchThatUsedNothingInTheOldHours() {
        var saturday = Instant.parse("2026-11-28T01:00:00Z");
        ClockUtil.setCurrentTime(Date.from(saturday));
        var number = cases.complaintByMail();
        var cn = calendars.inForce("cn");
        var promise = new Promise(
                RESOLUTION, Duration.ofHours(48), CountedHours.SERVICE_HOURS, 75, Set.of(Awaiting.CUSTOMER), 1, "own");
        book.enter(
                List.of(SlaClock.start(
                        number.value(), 7, promise, cn, calendars.hours(cn, CountedHours.SERVICE_HOURS), saturday)),
                SlaEvent.Kind.START,
                null);
        ClockUtil.setCurrentTime(Date.from(saturday.plus(Duration.ofHours(9))));
        transaction.executeWithoutResult(
                tx -> clocks.pause(number.value(), Awaiting.CUSTOMER, saturday.plus(Duration.ofDays(3))));
        var paused = clock(number, RESOLUTION);
        assertThat(paused.run().used()).isZero();

        assertThat(ledger.recount(paused, calendars.hours(cn, CountedHours.CALENDAR)))
                .isEqualTo(Duration.ofHours(9));
    }

    /** With a clock that ticks, counting anew in the same hours gives the same. */
    @Test
    void recountInTheSameHoursChangesNothingOnARunningClock() {
        for (int i = 0; i < 3; i++) {
            var number = cases.complaintByMail();
            transaction.executeWithoutResult(tx -> clocks.pause(
                    number.value(), Awaiting.CUSTOMER, Instant.now().plus(Duration.ofDays(3))));
            var paused = clock(number, RESOLUTION);

            assertThat(ledger.recount(
                            paused,
                            calendars.hours(paused.calendar(), paused.promise().hours())))
                    .isEqualTo(paused.run().used());
        }
    }

    /** A timer judges while somebody works on the case. */
    @Test
    void judgingAndWorkingOnOneCaseDoNotDeadlock() throws Exception {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        ClockUtil.setCurrentTime(Date.from(Instant.parse(MONDAY_MORNING).plus(Duration.ofHours(3))));

        var timer = new CompletableFuture[1];
        transaction.executeWithoutResult(tx -> {
            complaints.withNumber(number);
            timer[0] = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(other -> judge.judge(number.value())));
            awaitBlocked();
            clocks.fulfil(number.value(), FIRST_RESPONSE);
        });
        timer[0].get();
    }

    private void awaitBlocked() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The callback asks this very question; a second process beside it would call and escalate twice. */
    @Test
    void refusesToReopenWhileTheCallbackIsDue() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(MONDAY_MORNING)));
        var number = cases.resolvedComplaint();

        assertThatThrownBy(() -> desk.reopen(number)).isInstanceOf(IllegalStatusChange.class);
    }

    /** At risk of the target it has, not of one it had. */
    @Test
    void aLongerTargetIsNotAtRiskBecauseAShorterOneWas() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(MONDAY_MORNING)));
        var number = cases.complaintByMail();
        cases.work(number);
        cases.passSlowly(Duration.ofHours(19), number);
        assertThat(clock(number, RESOLUTION).result().warnedAt()).isNotNull();

        clocks.retarget(number.value(), new ServiceTerms("P4", "SIMPLE", false));

        assertThat(clock(number, RESOLUTION).warnAt()).isAfter(cases.now());
        assertThat(clock(number, RESOLUTION).result().warnedAt()).isNull();
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == milestone)
                .max(java.util.Comparator.comparing(SlaClock::cycle))
                .orElseThrow();
    }
}
