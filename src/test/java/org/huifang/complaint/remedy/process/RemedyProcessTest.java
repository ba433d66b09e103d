package org.huifang.complaint.remedy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.remedy.settlement.Payout;
import org.huifang.complaint.remedy.settlement.PayoutCancelled;
import org.huifang.complaint.remedy.settlement.PayoutDesk;
import org.huifang.complaint.remedy.settlement.Payouts;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One test for each path of {@code remedy.bpmn}, and one for its timers. */
@ApplicationTest
class RemedyProcessTest {

    private static final String DECIDE = "Task_DecideSolution";
    private static final String APPROVE = "Task_ApproveSolution";
    private static final Map<String, Object> APPROVED = Map.of("verdict", "APPROVE");

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    SlaClocks clocks;

    @Autowired
    Payouts payouts;

    @Autowired
    PayoutDesk payoutDesk;

    @Autowired
    OutboundMessages messages;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    People people;

    @BeforeEach
    void addApprovers() {
        people.add("gao.feng", "Gao Feng", "Huifang-test-1", Group.AREA_MANAGERS);
        people.add("tang.yan", "Tang Yan", "Huifang-test-1", Group.CLAIMS_LEADS);
        people.add("jin.hao", "Jin Hao", "Huifang-test-1", Group.FINANCE);
        people.add("lu.ming", "Lu Ming", "Huifang-test-1", Group.HEADQUARTERS);
        people.add("fang.zheng", "Fang Zheng", "Huifang-test-1", Group.LEGAL);
        people.add("zhou.qiang", "Zhou Qiang", "Huifang-test-1", Group.OUTLET_DELIVERY, Group.TEAM_LEADS);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void paysRefundThatTheCustomerAccepts() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");

        cases.accept(number);
        cases.carryOut(number);

        assertThat(cases.endings(number)).contains("EndEvent_RemedyCarriedOut");
        assertThat(payout(number).state()).isEqualTo(Payout.State.DONE);
        assertThat(payout(number).amountCents()).isEqualTo(1250);
        assertThat(payout(number).idempotencyKey()).isEqualTo(number.value() + "/0/1");
        assertThat(fulfilled(number))
                .contains(
                        SlaMilestone.FIRST_RESPONSE,
                        SlaMilestone.RESOLUTION,
                        SlaMilestone.LEGAL_LIMIT,
                        SlaMilestone.REMEDY);
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.RESOLVED);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUND, 12.50, pay-refund",
        "COMPENSATION, 80, pay-refund",
        "VOUCHER, 10, issue-voucher",
        "REDELIVERY, , order-redelivery",
        "REPLACEMENT, , order-replacement"
    })
    void asksTheWorkerThatCarriesOutTheRemedy(String remedy, String yuan, String topic) {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", remedy, yuan);

        cases.accept(number);

        assertThat(worker(number).getTopicName()).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"APOLOGY, SOLUTION", "EXPLANATION, SOLUTION", "REFUSAL, REFUSAL"})
    void asksForNoConsentWhereNothingIsCarriedOut(String remedy, Letter.Purpose letter) {
        var number = investigated("T1");

        cases.decide(number, "chen.wei", remedy, null);

        assertThat(cases.endings(number)).contains("EndEvent_SolutionTold");
        assertThat(letters(number)).extracting(OutboundMessage::purpose).contains(letter);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @Test
    void namesTheRightToAppealInARefusal() {
        var number = investigated("T1");

        cases.decide(number, "chen.wei", "REFUSAL", null);

        assertThat(letter(number, Letter.Purpose.REFUSAL).body()).contains("12305");
    }

    @Test
    void asksTheCustomerInWritingWhetherTheOfferIsAccepted() {
        var number = investigated("T1");

        cases.decide(number, "chen.wei", "REFUND", "12.50");

        assertThat(letter(number, Letter.Purpose.OFFER).body()).contains("12.50 元", "接受", "不接受", "7 日", "12305");
    }

    @Test
    void takesAnswerThatStaffWriteDown() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");

        cases.complete(number, "Task_AwaitConsent", "chen.wei", Map.of("answer", "ACCEPTED", "answerWords", "好的"));
        cases.carryOut(number);

        assertThat(cases.endings(number)).contains("EndEvent_RemedyCarriedOut");
    }

    @Test
    void letsTheNextLevelDecideAgainAfterARejection() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");

        cases.reject(number);

        assertThat(cases.task(number).getAssignee()).isNull();
        assertThatThrownBy(() -> cases.decide(number, "chen.wei", "REFUND", "20"))
                .hasMessageContaining("team-leads");
        cases.decide(number, "sun.jie", "REFUND", "20");
        cases.accept(number);
        cases.carryOut(number);
        assertThat(payout(number).amountCents()).isEqualTo(2000);
        assertThat(payout(number).idempotencyKey()).isEqualTo(number.value() + "/0/2");
    }

    @Test
    void endsWithoutAgreementWhenEveryLevelWasRejected() {
        var number = investigated("T1");
        for (var person : List.of("chen.wei", "sun.jie", "gao.feng", "tang.yan", "lu.ming")) {
            cases.decide(number, person, "REFUND", "12.50");
            cases.reject(number);
        }

        assertThat(cases.endings(number)).contains("EndEvent_NoAgreement");
        assertThat(letter(number, Letter.Purpose.REFUSAL).body()).contains("12305");
        assertThat(payouts.of(number)).isEmpty();
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.RESOLVED);
    }

    @Test
    void givesGoodwillToCustomerWhoStaysSilent() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "VOUCHER", "10");

        cases.passOnly(Duration.ofDays(7).plusMinutes(1), number, "BoundaryEvent_AnswerOverdue");
        cases.work(number);

        assertThat(worker(number).getTopicName()).isEqualTo("issue-voucher");
    }

    @Test
    void leavesCompensationAsOfferedWhenTheCustomerStaysSilent() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "COMPENSATION", "80");

        cases.passOnly(Duration.ofDays(7).plusMinutes(1), number, "BoundaryEvent_AnswerOverdue");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_OfferUnanswered");
        assertThat(payouts.of(number)).isEmpty();
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.RESOLVED);
    }

    @Test
    void asksTeamLeadAboveTheAuthorityOfTheAgent() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "COMPENSATION", "400");
        assertThat(letters(number)).extracting(OutboundMessage::purpose).doesNotContain(Letter.Purpose.OFFER);

        cases.complete(number, APPROVE, "sun.jie", APPROVED);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitConsent");
        assertThat(cases.events(number)).contains(CaseEventKind.SOLUTION_APPROVED);
    }

    @Test
    void returnsToTheDeciderWithAReason() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "COMPENSATION", "400");

        cases.complete(number, APPROVE, "sun.jie", Map.of("verdict", "SEND_BACK", "approvalReason", "证据不足"));

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(DECIDE);
        assertThat(cases.task(number).getAssignee()).isEqualTo("chen.wei");
        cases.decide(number, "chen.wei", "COMPENSATION", "90");
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitConsent");
    }

    @Test
    void needsTwoPersonsAtTheTop() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "COMPENSATION", "12000");

        cases.complete(number, APPROVE, "lu.ming", APPROVED);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(APPROVE);
        assertThatThrownBy(() -> cases.complete(number, APPROVE, "lu.ming", APPROVED))
                .hasMessageContaining("you have signed already");
        cases.complete(number, APPROVE, "fang.zheng", APPROVED);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitConsent");
    }

    @Test
    void needsClaimsLeadAndFinanceBelowTheTop() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "COMPENSATION", "9000");

        cases.complete(number, APPROVE, "tang.yan", APPROVED);
        cases.complete(number, APPROVE, "jin.hao", APPROVED);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitConsent");
    }

    @Test
    void keepsFourEyesOnTheOutletComplainedAbout() {
        var number = cases.complaintWithCategory("D4");
        cases.work(number);
        cases.complete(
                number,
                "Task_InvestigateComplaint",
                "zhou.qiang",
                Map.of("rootCause", "PEOPLE", "responsibleParty", "CARRIER", "findings", "态度差"));

        cases.decide(number, "zhou.qiang", "APOLOGY", null);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(APPROVE);
        assertThatThrownBy(() -> cases.complete(number, APPROVE, "zhou.qiang", APPROVED))
                .hasMessageContaining("whoever decided cannot approve");
        cases.complete(number, APPROVE, "sun.jie", APPROVED);
        assertThat(cases.endings(number)).contains("EndEvent_SolutionTold");
    }

    @Test
    void goesUpOneLevelWhenTheDecisionDoesNotKeepToTheProposal() {
        var number = cases.complaintWithCategory("T1");
        cases.work(number);
        cases.investigate(number, Map.of("freightYuan", "12"));

        cases.decide(number, "chen.wei", "REFUND", "13");

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(APPROVE);
    }

    @Test
    void flagsSecondPaymentOnTheSameWaybillByAskingTheNextLevel() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");
        cases.accept(number);
        cases.carryOut(number);
        cases.call(number, "NOT_SOLVED");
        cases.investigate(number, Map.of());

        cases.decide(number, "chen.wei", "REFUND", "12.50");

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(APPROVE);
    }

    @Test
    void escalatesLateRemedyWhileTheWorkGoesOn() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");
        cases.accept(number);

        cases.passOnly(Duration.ofDays(30), number, "BoundaryEvent_RemedyDue");

        assertThat(cases.endings(number)).contains("EndEvent_LateRemedyRecorded");
        // Nobody was told anything either in a month that passed at once.
        assertThat(broken(number)).containsExactlyInAnyOrder(SlaMilestone.REMEDY, SlaMilestone.NEXT_UPDATE);
        cases.carryOut(number);
        assertThat(cases.endings(number)).contains("EndEvent_RemedyCarriedOut");
    }

    @Test
    void letsTeamLeadCarryOutByHandWhatTheOtherSystemRefuses() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");
        cases.accept(number);
        payoutDesk.order(payout(number).id());
        var task = worker(number);
        externalTasks.lock(task.getId(), "test", 60_000);

        externalTasks.handleBpmnError(task.getId(), "test", "PAYOUT_REFUSED");
        cases.complete(number, "Task_CarryOutByHand", "sun.jie", Map.of("reference", "CASH-7"));

        assertThat(payout(number).state()).isEqualTo(Payout.State.DONE_BY_HAND);
        assertThat(payout(number).reference()).isEqualTo("CASH-7");
        assertThat(cases.endings(number)).contains("EndEvent_RemedyCarriedOut");
    }

    @Test
    void paysNothingMoreOnceTheCaseIsWithdrawn() {
        var number = investigated("T1");
        cases.decide(number, "chen.wei", "REFUND", "12.50");
        cases.accept(number);

        desk.withdraw(number);

        assertThat(payout(number).state()).isEqualTo(Payout.State.CANCELLED);
        assertThat(cases.workOfWorkers(number)).isEmpty();
        assertThatThrownBy(() -> payoutDesk.order(payout(number).id())).isInstanceOf(PayoutCancelled.class);
        assertThat(cases.events(number)).contains(CaseEventKind.PAYOUT_CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({DECIDE, APPROVE, "Task_AwaitConsent"})
    void endsWithTheCaseWhereverItStands(String task) {
        var number = investigated("T1");
        if (task.equals(APPROVE)) {
            cases.decide(number, "chen.wei", "COMPENSATION", "400");
        } else if (!task.equals(DECIDE)) {
            cases.decide(number, "chen.wei", "COMPENSATION", "40");
        }
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(task);
        var original = cases.complaintByMail();

        desk.merge(number, original, Actor.staff("li.na"));

        assertThat(cases.tasks(number)).isEmpty();
        assertThat(cases.isRunning(number)).isFalse();
    }

    private ComplaintNumber investigated(String category) {
        var number = cases.complaintWithCategory(category);
        cases.work(number);
        cases.investigate(number, Map.of());
        return number;
    }

    private Payout payout(ComplaintNumber number) {
        var all = payouts.of(number);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ExternalTask worker(ComplaintNumber number) {
        return cases.workOfWorkers(number).stream().findFirst().orElseThrow();
    }

    private List<OutboundMessage> letters(ComplaintNumber number) {
        return messages.of(number.value());
    }

    private OutboundMessage letter(ComplaintNumber number, Letter.Purpose purpose) {
        return letters(number).stream()
                .filter(letter -> letter.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private List<SlaMilestone> fulfilled(ComplaintNumber number) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.result().fulfilledAt() != null)
                .map(SlaClock::milestone)
                .toList();
    }

    private List<SlaMilestone> broken(ComplaintNumber number) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.isBroken())
                .map(SlaClock::milestone)
                .toList();
    }
}
