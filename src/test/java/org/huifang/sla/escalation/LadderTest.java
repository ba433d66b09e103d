package org.huifang.sla.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.sla.SlaMilestone.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladder as it is climbed while time passes. */
@ApplicationTest
class LadderTest {

    private static final String MONDAY_MORNING = "2026-11-23T01:00:00Z";

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    SlaClocks clocks;

    @Autowired
    Escalations escalations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void warnsTeamLeadsAtThreeQuartersOfThePromise() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        cases.passSlowly(Duration.ofMinutes(89), number);
        assertThat(levels(number, HUMAN_RESPONSE)).isEmpty();
        cases.passSlowly(Duration.ofMinutes(2), number);

        assertThat(levels(number, HUMAN_RESPONSE)).containsExactly(2);
        assertThat(cases.task(number).getPriority()).isEqualTo(70);
        assertThat(clock(number, HUMAN_RESPONSE).result().warnedAt()).isNotNull();
        assertThat(clock(number, HUMAN_RESPONSE).isBroken()).isFalse();
    }

    @Test
    void givesTheTaskBackToItsGroupWhenNobodyHasTouchedItInTime() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        assertThat(cases.task(number).getAssignee()).isEqualTo("chen.wei");

        cases.passSlowly(Duration.ofMinutes(121), number);

        assertThat(levels(number, HUMAN_RESPONSE)).containsExactly(2, 3);
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void givesAreaManagersATaskWhenThePromiseIsBroken() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        cases.passSlowly(due(number, RESOLUTION).plusMinutes(1), number);

        assertThat(levels(number, RESOLUTION)).containsExactly(2, 3);
        assertThat(cases.supervisions(number)).isNotEmpty();
        var supervision = cases.supervisions(number).size();
        cases.supervise(number, "sun.jie", "已联系转运中心负责人。");
        assertThat(cases.supervisions(number)).hasSize(supervision - 1);
        assertThat(escalations.of(number.value()))
                .filteredOn(escalation -> escalation.settledAt() != null)
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.measure()).isEqualTo("已联系转运中心负责人。"));
    }

    @Test
    void callsHeadquartersWhenAP1IsOpenForMoreThanFourHours() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number, "D5");

        cases.passSlowly(Duration.ofHours(4).plusMinutes(1), number);

        assertThat(escalations.of(number.value()))
                .filteredOn(escalation -> escalation.milestone() == RESOLUTION && escalation.level() == 4)
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.recipients()).isEqualTo("headquarters"));
    }

    @Test
    void soundsFourAlarmsBeforeTheLegalLimitIsBroken() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        cases.passSlowly(Duration.ofDays(7).plusMinutes(1), number);

        var alarms = escalations.of(number.value()).stream()
                .filter(escalation -> escalation.milestone() == LEGAL_LIMIT)
                .toList();
        assertThat(alarms).extracting(Escalation::level).containsExactly(1, 2, 3, 4);
        assertThat(alarms)
                .extracting(alarm -> Duration.between(clock(number, LEGAL_LIMIT).startedAt(), alarm.at())
                        .toHours())
                .containsExactly(84L, 120L, 126L, 168L);
    }

    @Test
    void tellsTheCustomerWhereItStandsBeforeTheNextUpdateIsDue() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        cases.passSlowly(Duration.ofHours(43), number);
        assertThat(cases.events(number)).doesNotContain(CaseEventKind.CUSTOMER_INFORMED);
        cases.passSlowly(Duration.ofHours(1), number);

        assertThat(cases.events(number)).contains(CaseEventKind.CUSTOMER_INFORMED);
        assertThat(clock(number, NEXT_UPDATE).cycle()).isEqualTo(1);
        assertThat(clocks.of(number.value()).stream().filter(clock -> clock.milestone() == NEXT_UPDATE))
                .noneMatch(clock -> clock.isBroken());
    }

    @Test
    void climbsEachLevelOnceHoweverManyTimersFire() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.passSlowly(Duration.ofHours(50), number);
        var climbed = escalations.of(number.value());

        escalations.climb(number.value());
        escalations.climb(number.value());

        assertThat(escalations.of(number.value())).isEqualTo(climbed);
        assertThat(cases.events(number).stream().filter(CaseEventKind.ESCALATED::equals))
                .hasSameSizeAs(climbed);
    }

    /** An instance moved to another version gets back the timers of event subprocesses that had fired already. */
    @Test
    void climbsNoLevelAgainAfterTheInstanceWasMigrated() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.passSlowly(Duration.ofHours(25), number);
        var climbed = escalations.of(number.value());
        assertThat(climbed).isNotEmpty();

        migrateToNewVersion(number);
        cases.work(number);
        cases.passSlowly(Duration.ofMinutes(2), number);

        assertThat(escalations.of(number.value())).isEqualTo(climbed);
        cases.passSlowly(Duration.ofHours(130), number);
        assertThat(levels(number, LEGAL_LIMIT)).containsExactly(1, 2, 3);
    }

    private void migrateToNewVersion(ComplaintNumber number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("complaint")
                .singleResult();
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var deployment = repository
                .createDeployment()
                .addModelInstance("complaint.bpmn", model)
                .deployWithResult();
        try {
            var target = deployment.getDeployedProcessDefinitions().get(0).getId();
            runtime.newMigration(runtime.createMigrationPlan(instance.getProcessDefinitionId(), target)
                            .mapEqualActivities()
                            .updateEventTriggers()
                            .build())
                    .processInstanceIds(List.of(instance.getId()))
                    .execute();
        } finally {
            newVersions.add(deployment.getId());
        }
    }

    private final List<String> newVersions = new ArrayList<>();

    @AfterEach
    void removeNewVersions() {
        newVersions.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void asksNobodyToSuperviseACaseThatHasEnded() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.passSlowly(Duration.ofHours(50), number);
        assertThat(cases.supervisions(number)).isNotEmpty();

        desk.withdraw(number);

        assertThat(cases.supervisions(number)).isEmpty();
        assertThat(cases.endings(number)).contains("EndEvent_NothingLeftToSupervise");
    }

    @Test
    void fulfilsTheUpdateAndTheHumanResponseWhenAnAgentWrites() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.pass(Duration.ofHours(1), number);

        cases.tell(number, "已联系转运中心，预计今晚发出。", "chen.wei");

        assertThat(clock(number, HUMAN_RESPONSE).result().fulfilledAt()).isEqualTo(cases.now());
        assertThat(clock(number, NEXT_UPDATE).startedAt()).isEqualTo(cases.now());
        cases.passSlowly(Duration.ofHours(20), number);
        assertThat(levels(number, HUMAN_RESPONSE)).isEmpty();
    }

    private List<Integer> levels(ComplaintNumber number, SlaMilestone milestone) {
        return escalations.of(number.value()).stream()
                .filter(escalation -> escalation.milestone() == milestone)
                .map(Escalation::level)
                .toList();
    }

    private Duration due(ComplaintNumber number, SlaMilestone milestone) {
        return Duration.between(cases.now(), clocks.dueAt(number.value(), milestone));
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == milestone)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
