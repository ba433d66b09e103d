package org.huifang.complaint.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.IllegalStatusChange;
import org.huifang.complaint.Report;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers who come back to a case that has ended, and cases that become two. */
@ApplicationTest
class ReturnsTest {

    private static final Map<String, Object> MAIL = Map.of("inboundMessage", 1);
    private static final String STILL_BROKEN = "问题还是没有解决，快递仍然没有收到，请尽快处理。";

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Returns returns;

    @Autowired
    FollowOnCases followOns;

    @Autowired
    CaseLinks links;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void withinTheWindowTheSameCaseIsReopened() {
        var number = closed();

        assertThat(returns.reopen(number)).isEqualTo(number);

        assertThat(cases.look(number).status()).isIn(ComplaintStatus.REOPENED, ComplaintStatus.CLOSED);
        cases.work(number);
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
    }

    @Test
    void afterTheWindowItGoesOnInANewLinkedCase() {
        var number = closed();
        cases.pass(Duration.ofDays(31), number);

        var next = returns.reopen(number);

        assertThat(next).isNotEqualTo(number);
        assertThat(links.of(next)).containsExactly(new CaseLink(next, number, CaseLink.Kind.CONTINUES));
        assertThat(cases.look(next).customerId()).isEqualTo(cases.look(number).customerId());
        assertThat(cases.look(next).report()).isEqualTo(cases.look(number).report());
        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
    }

    @Test
    void askingTwiceAfterTheWindowMakesOneCase() {
        var number = closed();
        cases.pass(Duration.ofDays(31), number);

        assertThat(returns.reopen(number)).isEqualTo(returns.reopen(number));
    }

    @Test
    void aWithdrawnComplaintGoesOnInANewLinkedCase() {
        var number = cases.complaintByMail();
        cases.work(number);
        desk.withdraw(number);

        var next = returns.reopen(number);
        cases.work(next);

        assertThat(links.of(next)).containsExactly(new CaseLink(next, number, CaseLink.Kind.CONTINUES));
        assertThat(cases.look(next).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
    }

    @Test
    void aMergedComplaintGoesOnWhereItWasMergedInto() {
        var into = open();
        var number = cases.complaintByMail();
        cases.work(number);
        desk.merge(number, into, Actor.staff("li.na"));

        assertThat(returns.reopen(number)).isEqualTo(into);
    }

    @Test
    void beforeItsCallbackThereIsNothingToReopen() {
        var number = cases.resolvedComplaint();

        assertThatThrownBy(() -> returns.reopen(number)).isInstanceOf(IllegalStatusChange.class);
    }

    @Test
    void wordsToAClosedCaseReopenIt() {
        var number = closed();

        assertThat(returns.addInformation(number, STILL_BROKEN, MAIL)).isEqualTo(number);
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED, CaseEventKind.REOPENED);
    }

    @Test
    void thanksToAClosedCaseAreKeptAndWakeNobody() {
        var number = closed();

        returns.addInformation(number, "非常感谢！快递员服务态度特别好，处理得很快，给你们点赞，五星好评！", MAIL);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED);
        assertThat(cases.isRunning(number)).isFalse();
    }

    @Test
    void wordsToAMergedCaseReachTheOneThatIsOpen() {
        var into = open();
        var number = cases.complaintByMail();
        cases.work(number);
        desk.merge(number, into, Actor.staff("li.na"));

        assertThat(returns.addInformation(number, STILL_BROKEN, MAIL)).isEqualTo(into);

        assertThat(cases.events(into)).contains(CaseEventKind.INFORMATION_RECEIVED);
        assertThat(cases.events(number)).doesNotContain(CaseEventKind.INFORMATION_RECEIVED);
    }

    @Test
    void aSecondProblemGetsACaseOfItsOwn() {
        var number = cases.complaintByMail();
        cases.work(number);
        var damage = new Report("破损", "另外，外包装破损，里面的杯子碎了。", null, null);

        var split = followOns.split(number, "1", damage, Actor.staff("li.na"));
        cases.work(split);

        assertThat(followOns.split(number, "1", damage, Actor.staff("li.na"))).isEqualTo(split);
        assertThat(links.of(number)).containsExactly(new CaseLink(split, number, CaseLink.Kind.SPLIT_FROM));
        assertThat(cases.look(split).report().subject()).isEqualTo("破损");
        assertThat(cases.look(split).report().waybill())
                .isEqualTo(cases.look(number).report().waybill());
        assertThat(cases.look(number).status().isOpen()).isTrue();
    }

    @Test
    void aWrongMergeIsUndoneBySplitting() {
        var into = open();
        var number = cases.complaintByMail();
        cases.work(number);
        desk.merge(number, into, Actor.staff("li.na"));

        var again = followOns.split(number, "undo", new Report(null, null, null, null), Actor.staff("li.na"));

        assertThat(cases.look(again).report()).isEqualTo(cases.look(number).report());
        assertThat(cases.look(again).customerId()).isEqualTo(cases.look(number).customerId());
    }

    private ComplaintNumber closed() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        return number;
    }

    /** A case that is still open. */
    private ComplaintNumber open() {
        return cases.complaintAbout(
                "SF" + UUID.randomUUID().toString().substring(0, 10), "T1", UUID.randomUUID() + "@customer.example");
    }
}
