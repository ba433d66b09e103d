package org.huifang.complaint.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huifang.staff.StaffProfile.skilled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.assignment.AgentRefused;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.Escalation;
import org.huifang.sla.escalation.Escalations;
import org.huifang.staff.StaffProfile;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the cases of somebody who has them no longer. */
@ApplicationTest
class HandoverTest {

    private static final String CUSTOMS = "I1";
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-27T01:00:00Z");

    /** Where a case may be when its agent leaves. */
    enum Phase {
        INVESTIGATE("Task_InvestigateComplaint"),
        AWAIT_ANSWER("Task_AwaitAnswer"),
        DECIDE("Task_DecideSolution"),
        APPROVE("Task_ApproveSolution"),
        AWAIT_CONSENT("Task_AwaitConsent");

        private final String task;

        Phase(String task) {
            this.task = task;
        }
    }

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    HandoverRounds rounds;

    @Autowired
    Handover handover;

    @Autowired
    SlaClocks clocks;

    @Autowired
    Escalations escalations;

    @Autowired
    CaseLedger ledger;

    @Autowired
    Parcels parcels;

    @BeforeEach
    void startOnMonday() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING));
        staff.hire("an.qi", Group.INTERNATIONAL, skilled("CUSTOMS"));
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatALeavingAgentHeldToAColleagueWhereverTheCaseStands(Phase phase) {
        var number = caseIn(phase);
        hireColleague();

        staff.leave("an.qi");
        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(phase.task);
        assertThat(cases.task(number).getAssignee()).isEqualTo(phase == Phase.APPROVE ? null : "bai.he");
        assertThat(handovers(number)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo("system");
            assertThat(data(event))
                    .isEqualTo(Map.of("from", "an.qi", "to", "bai.he", "why", "LEFT", "ground", "SKILL"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheCaseToItsDepartmentAndPromisesAnOwnerWhenThereIsNobodyElse(Phase phase) {
        var number = caseIn(phase);

        staff.leave("an.qi");
        rounds.make();

        assertThat(staff.agentOf(number)).isNull();
        assertThat(cases.task(number).getAssignee()).isNull();
        assertThat(data(handovers(number).get(0)))
                .isEqualTo(Map.of("from", "an.qi", "why", "LEFT", "reason", "NOBODY_IN_GROUP"));
        assertThat(owner(number).cycle()).isEqualTo(1);
        assertThat(owner(number).isPending()).isTrue();
        assertThat(owner(number).startedAt()).isEqualTo(cases.now());
    }

    @Test
    void givesTheNextTaskToTheColleagueToo() {
        var number = caseIn(Phase.APPROVE);
        hireColleague();
        staff.leave("an.qi");
        rounds.make();

        cases.complete(
                number, "Task_ApproveSolution", "sun.jie", Map.of("verdict", "SEND_BACK", "approvalReason", "证据不足"));

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_DecideSolution");
        assertThat(cases.task(number).getAssignee()).isEqualTo("bai.he");
    }

    @Test
    void climbsTheLadderWhileNobodyHasTheCase() {
        var number = staff.complaint(CUSTOMS);
        staff.leave("an.qi");
        rounds.make();

        cases.passSlowly(Duration.between(cases.now(), owner(number).dueAt()).plusMinutes(1), number);

        assertThat(owner(number).isBroken()).isTrue();
        assertThat(escalations.of(number.value()))
                .filteredOn(step -> step.milestone() == SlaMilestone.NAMED_OWNER)
                .extracting(Escalation::level)
                .containsExactly(2, 3);
        assertThat(cases.supervisions(number)).isNotEmpty();
    }

    @Test
    void findsAnOwnerAsSoonAsThereIsOneTheOldestCaseFirst() {
        var oldest = staff.complaint(CUSTOMS);
        cases.pass(Duration.ofMinutes(10), oldest);
        var newest = staff.complaint(CUSTOMS);
        staff.leave("an.qi");
        rounds.make();
        staff.hire("bai.he", Group.INTERNATIONAL, new StaffProfile(null, null, Set.of("CUSTOMS"), true, 1, null));

        rounds.make();

        assertThat(staff.agentOf(oldest)).isEqualTo("bai.he");
        assertThat(staff.agentOf(newest)).isNull();
        assertThat(owner(oldest).result().fulfilledAt()).isEqualTo(cases.now());
        assertThat(cases.task(oldest).getAssignee()).isEqualTo("bai.he");
        assertThat(data(handovers(oldest).get(1)))
                .isEqualTo(Map.of("to", "bai.he", "why", "UNOWNED", "ground", "SKILL"));
    }

    @Test
    void sparesTheTeamLeadACaseThatSomebodyCanTakeMeanwhile() {
        staff.leave("an.qi");
        var number = staff.complaint(CUSTOMS);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_NameAgent");
        rounds.make();
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_NameAgent");
        hireColleague();

        rounds.make();
        cases.work(number);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_InvestigateComplaint");
        assertThat(cases.task(number).getAssignee()).isEqualTo("bai.he");
        assertThat(owner(number).result().fulfilledAt()).isEqualTo(cases.now());
    }

    @Test
    void givesTheCasesOfAUserWhoWasDeletedToOthers() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();

        staff.delete("an.qi");
        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        assertThat(data(handovers(number).get(0))).containsEntry("why", "LEFT");
    }

    @Test
    void takesTheCaseFromItsAgentWhenTrackingSaysLaterThatItIsAboutThem() {
        staff.hire("bai.he", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-01"));
        var about = staff.complaint("R1");
        var aboutOthers = staff.complaint("R1");
        staff.hire("cao.yu", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-02"));

        track(about, "SH-01");
        track(aboutOthers, "SH-03");
        rounds.make();

        assertThat(staff.agentOf(about)).isEqualTo("cao.yu");
        assertThat(data(handovers(about).get(0))).containsEntry("why", "INVOLVED");
        assertThat(staff.agentOf(aboutOthers)).isEqualTo("bai.he");
    }

    private void track(ComplaintNumber number, String pickupOutlet) {
        parcels.save(new Parcel(
                cases.look(number).report().waybill(),
                cases.now(),
                null,
                Parcel.State.DELIVERED,
                null,
                null,
                null,
                pickupOutlet,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of()));
    }

    @Test
    void countsASecondPromiseOfAnOwnerWhenTheCaseIsReopenedLater() {
        var number = staff.complaint(CUSTOMS);
        staff.leave("an.qi");
        rounds.make();
        hireColleague();
        rounds.make();
        cases.resolve(number);

        cases.call(number, "NOT_SOLVED");

        assertThat(owner(number).cycle()).isEqualTo(2);
        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
    }

    @Test
    void handsOverNothingTwice() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();
        staff.leave("an.qi");
        rounds.make();

        rounds.make();
        handover.takeFrom("an.qi", number, HandoverCause.LEFT);

        assertThat(handovers(number)).hasSize(1);
        assertThat(owner(number).cycle()).isZero();
    }

    @Test
    void leavesACaseWhoseSolutionIsDoneWhereItIs() {
        var number = staff.complaint(CUSTOMS);
        cases.resolve(number);
        hireColleague();

        staff.leave("an.qi");
        rounds.make();

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.RESOLVED);
        assertThat(handovers(number)).isEmpty();
    }

    @Test
    void handsOverCasesWhenAnAbsenceOfMoreThanTwoWorkingDaysBegins() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();
        staff.away("an.qi", MONDAY_MORNING.plus(Duration.ofHours(1)), MONDAY_MORNING.plus(Duration.ofHours(50)));

        rounds.make();
        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
        cases.pass(Duration.ofHours(1), number);
        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        assertThat(data(handovers(number).get(0))).containsEntry("why", "ABSENT");
    }

    @Test
    void leavesCasesToWhoIsAwayForTwoWorkingDays() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();
        staff.away("an.qi", MONDAY_MORNING, MONDAY_MORNING.plus(Duration.ofDays(2)));

        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
    }

    @Test
    void countsNoWeekendAsAbsence() {
        ClockUtil.setCurrentTime(Date.from(FRIDAY_MORNING));
        var number = staff.complaint(CUSTOMS);
        hireColleague();
        staff.away("an.qi", FRIDAY_MORNING, FRIDAY_MORNING.plus(Duration.ofDays(4)));

        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
    }

    @Test
    void countsAbsencesThatFollowEachOtherAsOne() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();
        var change = MONDAY_MORNING.plus(Duration.ofDays(2));
        staff.away("an.qi", MONDAY_MORNING, change);
        staff.away("an.qi", change, change.plus(Duration.ofDays(1)));

        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
    }

    @Test
    void givesALateCaseToAColleague() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();

        cases.passSlowly(Duration.ofMinutes(121), number);

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        assertThat(cases.task(number).getAssignee()).isEqualTo("bai.he");
        assertThat(data(handovers(number).get(0))).containsEntry("why", "LATE");
    }

    @Test
    void doesNotGiveALateCaseBackToWhoLeftItLying() {
        var number = staff.complaint(CUSTOMS);
        cases.passSlowly(Duration.ofMinutes(121), number);
        assertThat(staff.agentOf(number)).isNull();

        rounds.make();
        assertThat(staff.agentOf(number)).isNull();
        hireColleague();
        rounds.make();

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
    }

    @Test
    void givesTheCaseToWhoClaimsItsTask() {
        var number = staff.complaint(CUSTOMS);
        staff.leave("an.qi");
        rounds.make();
        staff.user("bai.he", Group.INTERNATIONAL);

        staff.claim(number, "bai.he");

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        assertThat(owner(number).result().fulfilledAt()).isNotNull();
        assertThat(data(handovers(number).get(1)))
                .isEqualTo(Map.of("to", "bai.he", "why", "UNOWNED", "ground", "CLAIMED"));
    }

    @Test
    void letsNobodyClaimACaseAboutTheirOwnOutlet() {
        var number = staff.received("R1");
        track(number, "SH-01");
        cases.work(number);
        cases.complete(number, "Task_NameAgent", "sun.jie", Map.of("namedAgent", "an.qi"));
        staff.leave("an.qi");
        rounds.make();
        staff.hire("bai.he", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-01"));

        assertThatThrownBy(() -> staff.claim(number, "bai.he"))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("被诉方")
                .hasMessageContaining("is complained about");
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void givesTheCaseToWhomATeamLeadSetsInTasklist() {
        var number = staff.complaint(CUSTOMS);
        hireColleague();

        staff.assignInTasklist(number, "sun.jie", "bai.he");

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        assertThat(handovers(number)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo("staff:sun.jie");
            assertThat(data(event))
                    .isEqualTo(Map.of("from", "an.qi", "to", "bai.he", "why", "LEAD", "ground", "NAMED"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITORS", "PROCESS_OWNERS", "ADMINS", "CHANNELS", "WORKERS", "MONITORING"})
    void refusesATeamLeadsChoiceOfSomebodyWhoWorksOnNoCases(Group group) {
        var number = staff.complaint(CUSTOMS);
        staff.user("bai.he", group);

        assertThatThrownBy(() -> handover.byLead(number, "bai.he", Actor.staff("sun.jie")))
                .isInstanceOf(AgentRefused.class)
                .hasMessage("this user does not work on cases, such as an auditor or a system; name somebody else")
                .extracting(refused -> ((AgentRefused) refused).chinese())
                .isEqualTo("该用户不办理案件（如审计人员、系统账号），请指派他人");
        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
        assertThat(cases.task(number).getAssignee()).isEqualTo("an.qi");
    }

    @Test
    void leavesTheCaseToItsAgentWhenAHigherLevelClaimsTheDecision() {
        var number = caseIn(Phase.AWAIT_CONSENT);
        cases.reject(number);

        staff.claim(number, "sun.jie");

        assertThat(cases.task(number).getAssignee()).isEqualTo("sun.jie");
        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
        assertThat(handovers(number)).isEmpty();
    }

    @Test
    void givesApprovalsOfALeavingApproverBackToTheirGroup() {
        var number = caseIn(Phase.APPROVE);
        staff.user("guo.hua", Group.TEAM_LEADS);
        staff.claim(number, "guo.hua");

        staff.leave("guo.hua");
        rounds.make();

        assertThat(cases.task(number).getAssignee()).isNull();
        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
        assertThat(data(handovers(number).get(0)))
                .isEqualTo(Map.of("from", "guo.hua", "why", "LEFT", "task", "Task_ApproveSolution"));
    }

    @Test
    void keepsTheLedgerWholeWhileTwoNodesHandOverTheCasesOfOneWhoLeft() throws Exception {
        var numbers = new ArrayList<ComplaintNumber>();
        for (var i = 0; i < 30; i++) {
            numbers.add(staff.complaint(CUSTOMS));
        }
        hireColleague();
        staff.hire("cao.yu", Group.INTERNATIONAL, skilled("CUSTOMS"));
        staff.leave("an.qi");

        var nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> node = () -> {
                rounds.make();
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        rounds.make();

        assertThat(numbers).allSatisfy(number -> {
            assertThat(cases.task(number).getAssignee()).isEqualTo(staff.agentOf(number));
            assertThat(handovers(number)).hasSize(1);
            assertThat(ledger.firstBrokenEntry(number.value())).isZero();
        });
        assertThat(numbers).extracting(staff::agentOf).containsOnly("bai.he", "cao.yu");
        assertThat(numbers)
                .filteredOn(number -> "bai.he".equals(staff.agentOf(number)))
                .hasSize(15);
    }

    @Test
    void givesNothingWhereNoAgentWorksOnIt() {
        staff.leave("an.qi");
        var waiting = staff.complaint(CUSTOMS);

        assertThatThrownBy(() -> handover.byLead(waiting, "li.na", Actor.staff("sun.jie")))
                .isInstanceOf(ComplaintStatus.NotInHand.class)
                .hasMessageContaining("no agent works on it");
        assertThat(cases.task(waiting).getTaskDefinitionKey()).isEqualTo("Task_NameAgent");
    }

    private void hireColleague() {
        staff.hire("bai.he", Group.INTERNATIONAL, skilled("CUSTOMS"));
    }

    private ComplaintNumber caseIn(Phase phase) {
        var number = staff.complaint(CUSTOMS);
        if (phase == Phase.AWAIT_ANSWER) {
            complete(number, "Task_InvestigateComplaint", Map.of("awaiting", "THIRD_PARTY", "question", "海关放行了吗？"));
        } else if (phase != Phase.INVESTIGATE) {
            complete(
                    number,
                    "Task_InvestigateComplaint",
                    Map.of(
                            "rootCause",
                            "PROCESS",
                            "responsibleParty",
                            "CARRIER",
                            "findings",
                            "清关延误",
                            "lossKind",
                            "DELAY"));
        }
        if (phase == Phase.APPROVE) {
            cases.decide(number, "an.qi", "COMPENSATION", "400");
        } else if (phase == Phase.AWAIT_CONSENT) {
            cases.decide(number, "an.qi", "REFUND", "12.50");
        }
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(phase.task);
        return number;
    }

    private void complete(ComplaintNumber number, String task, Map<String, Object> form) {
        cases.complete(number, task, "an.qi", form);
    }

    private SlaClock owner(ComplaintNumber number) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == SlaMilestone.NAMED_OWNER)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<CaseEvent> handovers(ComplaintNumber number) {
        return ledger.of(number.value()).stream()
                .filter(event -> event.kind() == CaseEventKind.HANDED_OVER)
                .toList();
    }

    private static Map<String, String> data(CaseEvent event) {
        var data = new HashMap<String, String>();
        event.data()
                .fields()
                .forEachRemaining(
                        field -> data.put(field.getKey(), field.getValue().asText()));
        return data;
    }
}
