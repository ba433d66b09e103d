package org.huifang.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.IllegalStatusChange;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.Escalations;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per ending of {@code complaint.bpmn}, and one per timer. */
@ApplicationTest
class ComplaintProcessTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    SlaClocks clocks;

    @Autowired
    Escalations escalations;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void closesComplaintWhenCustomerConfirmsTheSolution() {
        var number = cases.resolvedComplaint();

        cases.call(number, "SOLVED");

        assertThat(cases.endings(number))
                .contains("EndEvent_ClosedConfirmed")
                .doesNotContain("EndEvent_ClosedUnconfirmed");
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(cases.isRunning(number)).isFalse();
    }

    @Test
    void closesComplaintUnconfirmedWhenCustomerRefusesToTalk() {
        var number = cases.resolvedComplaint();

        cases.call(number, "REFUSED");

        assertThat(cases.endings(number))
                .contains("EndEvent_ClosedUnconfirmed")
                .doesNotContain("EndEvent_ClosedConfirmed");
    }

    @Test
    void reopensTheSameComplaintOneLevelHigherWhenItIsNotSolved() {
        var number = cases.resolvedComplaint();

        cases.call(number, "NOT_SOLVED");

        assertThat(cases.look(number).level()).isEqualTo(2);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_InvestigateComplaint");
        cases.resolve(number);
        cases.call(number, "SOLVED");
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.CLOSED, CaseEventKind.REOPENED);
    }

    @Test
    void reopensClosedComplaintInsideTheWindow() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");

        cases.pass(Duration.ofDays(29), number);
        desk.reopen(number);
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        cases.resolve(number);
        cases.call(number, "SOLVED");
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
    }

    @Test
    void refusesToReopenAfterTheWindow() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");

        cases.pass(Duration.ofDays(31), number);

        assertThatThrownBy(() -> desk.reopen(number)).isInstanceOf(ComplaintDesk.ReopenWindowClosed.class);
    }

    @Test
    void endsWhenCustomerWithdraws() {
        var number = cases.complaintByMail();
        cases.work(number);

        desk.withdraw(number);

        assertThat(cases.endings(number)).contains("EndEvent_ComplaintWithdrawn");
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertThat(cases.tasks(number)).isEmpty();
        assertThat(cases.isRunning(number)).isFalse();
        assertThatThrownBy(() -> desk.withdraw(number)).isInstanceOf(IllegalStatusChange.class);
    }

    @Test
    void endsAsMergedWhenFoundToBeDuplicate() {
        var original = cases.complaintByMail();
        var duplicate = cases.complaintByMail();
        cases.work(duplicate);

        desk.merge(duplicate, original, Actor.staff("li.na"));

        assertThat(cases.endings(duplicate)).contains("EndEvent_ComplaintMerged");
        assertThat(cases.look(duplicate).status()).isEqualTo(ComplaintStatus.MERGED);
        assertThat(cases.jobs(duplicate))
                .allMatch(job -> job.getProcessDefinitionKey().equals("deliver-message"));
    }

    @Test
    void notesInformationTheCustomerAddsWithoutDisturbingTheWork() {
        var number = cases.complaintByMail();
        cases.work(number);

        desk.addInformation(number, Map.of("inboundMessage", 1));

        assertThat(cases.endings(number)).contains("EndEvent_InformationNoted");
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED, CaseEventKind.INFORMATION_NOTED);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_ClassifyComplaint");
    }

    @Test
    void asksTeamLeadToNameAnAgentWhenTheDepartmentHasNobody() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number, "CS3");

        cases.complete(number, "Task_NameAgent", "sun.jie", Map.of("namedAgent", "chen.wei"));

        assertThat(cases.endings(number)).contains("EndEvent_AgentNamedByLead");
        assertThat(cases.task(number).getAssignee()).isEqualTo("chen.wei");
    }

    @Test
    void needsNoPersonToClassifyWhenTheCustomerChoseTheCategory() {
        var number = cases.complaintWithCategory("T1");

        cases.work(number);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_InvestigateComplaint");
        assertThat(cases.look(number).department()).isEqualTo("transit");
    }

    @Test
    void escalatesLateAcknowledgement() {
        var number = cases.complaintByMail();

        cases.passOnly(Duration.ofMinutes(6), number, "BoundaryEvent_AcknowledgementDue");

        assertThat(broken(number)).containsExactly(SlaMilestone.ACKNOWLEDGEMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "PT4H1M, BoundaryEvent_OwnerDueWhileClassifying, NAMED_OWNER",
        "PT24H1M, BoundaryEvent_FirstResponseDue, FIRST_RESPONSE",
        "PT48H1M, BoundaryEvent_ResolutionDue, RESOLUTION",
        "PT168H1M, BoundaryEvent_LegalLimitDue, LEGAL_LIMIT"
    })
    void escalatesPromiseBrokenWhileNobodyClassifies(Duration time, String timer, SlaMilestone milestone) {
        var number = cases.complaintByMail();
        cases.work(number);

        cases.passOnly(time, number, timer);

        assertThat(broken(number)).contains(milestone);
        assertThat(cases.tasks(number)).hasSize(1);
    }

    @Test
    void escalatesMissingOwner() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number, "CS3");

        cases.passOnly(Duration.ofHours(9), number, "BoundaryEvent_OwnerDue");

        assertThat(broken(number)).contains(SlaMilestone.NAMED_OWNER);
    }

    @Test
    void escalatesMissingHumanResponse() {
        var number = cases.investigatedComplaint("2026-11-23T01:00:00Z");

        cases.passOnly(Duration.ofHours(3), number, "BoundaryEvent_HumanResponseDue");

        assertThat(broken(number)).containsExactly(SlaMilestone.HUMAN_RESPONSE);
    }

    @Test
    void escalatesLateCallback() {
        var number = cases.resolvedComplaint();

        cases.passOnly(Duration.ofHours(73), number, "BoundaryEvent_CallbackDue");

        assertThat(broken(number)).containsExactly(SlaMilestone.CALLBACK);
    }

    @Test
    void escalatesBrokenPromiseOnceHoweverOftenTheTimerFires() {
        var number = cases.complaintByMail();
        cases.work(number);

        cases.pass(Duration.ofDays(3), number);
        escalations.climb(number.value());

        assertThat(broken(number))
                .containsExactlyInAnyOrder(
                        SlaMilestone.NAMED_OWNER,
                        SlaMilestone.FIRST_RESPONSE,
                        SlaMilestone.RESOLUTION,
                        SlaMilestone.NEXT_UPDATE);
        assertThat(cases.events(number).stream().filter(CaseEventKind.PROMISE_BROKEN::equals))
                .hasSize(4);
    }

    @Test
    void movesTimersToTheTargetsOfTheDeterminedPriority() {
        var number = cases.complaintByMail();
        cases.work(number);

        cases.classify(number, "D5");

        var due = clocks.dueAt(number.value(), SlaMilestone.FIRST_RESPONSE);
        assertThat(due).isEqualTo(cases.look(number).receivedAt().plus(Duration.ofHours(2)));
        assertThat(cases.timer(number, "BoundaryEvent_FirstResponseDue")
                        .getDuedate()
                        .toInstant())
                .isEqualTo(due.truncatedTo(ChronoUnit.MILLIS));
    }

    private List<SlaMilestone> broken(ComplaintNumber number) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.isBroken())
                .map(SlaClock::milestone)
                .toList();
    }
}
