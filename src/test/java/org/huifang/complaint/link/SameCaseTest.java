package org.huifang.complaint.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Triage;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same problem told twice. */
@ApplicationTest
class SameCaseTest {

    private final String waybill = "SF" + UUID.randomUUID().toString().substring(0, 10);
    private final String fang = UUID.randomUUID() + "@customer.example";

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    CaseLinks links;

    @Autowired
    SlaClocks clocks;

    @Autowired
    JdbcClient database;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void aSecondComplaintOfTheSameCustomerJoinsTheOpenCase() {
        var first = complaint("T1", fang);

        var second = complaint("T1", fang);

        assertThat(cases.endings(second))
                .contains("EndEvent_AttachedToOpenCase")
                .doesNotContain("EndEvent_ComplaintClassified");
        assertThat(cases.look(second).status()).isEqualTo(ComplaintStatus.MERGED);
        assertThat(cases.look(second).mergedInto()).isEqualTo(first);
        assertThat(whoMerged(second)).isEqualTo("system");
        assertThat(cases.events(first)).contains(CaseEventKind.REPEATED_CONTACT, CaseEventKind.INFORMATION_NOTED);
        assertThat(cases.task(first).getTaskDefinitionKey()).isEqualTo("Task_InvestigateComplaint");
    }

    @Test
    void theJoinedComplaintHasNoClocksAndNoTimersLeft() {
        complaint("T1", fang);

        var second = complaint("T1", fang);

        assertThat(clocks.of(second.value())).noneMatch(clock -> clock.isPending());
        assertThat(cases.jobs(second))
                .allMatch(job -> job.getProcessDefinitionKey().equals("deliver-message"));
        assertThat(cases.isRunning(second)).isFalse();
    }

    @Test
    void eachRepeatedContactMakesTheOpenCaseMoreUrgent() {
        var first = complaint("T1", fang);
        var points = triage(first).points();
        var due = dueOf(first);

        complaint("T1", fang);
        complaint("T1", fang);

        assertThat(triage(first).points()).isEqualTo(points + 2);
        assertThat(triage(first).priority()).isEqualTo(Triage.Priority.P3);
        assertThat(dueOf(first)).isBefore(due);
    }

    private Instant dueOf(ComplaintNumber number) {
        return clocks.dueAt(number.value(), SlaMilestone.RESOLUTION);
    }

    @Test
    void theCustomerIsToldTheNumberThatGoesOn() {
        var first = complaint("T1", fang);

        var second = complaint("T1", fang);

        assertThat(letter(second)).contains(first.value());
    }

    @Test
    void anotherCustomersCaseAboutTheSameParcelIsLinkedAndGoesItsOwnWay() {
        var sender = complaint("T1", fang);

        var addressee = complaint("T1", UUID.randomUUID() + "@customer.example");

        assertThat(cases.look(addressee).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        assertThat(links.of(addressee)).containsExactly(new CaseLink(addressee, sender, CaseLink.Kind.RELATED_TO));
        assertThat(cases.events(sender)).contains(CaseEventKind.CASE_LINKED);
    }

    @Test
    void anotherProblemWithTheSameParcelIsACaseOfItsOwn() {
        complaint("T1", fang);

        var damage = complaint("L1", fang);

        assertThat(cases.look(damage).status()).isNotEqualTo(ComplaintStatus.MERGED);
        assertThat(links.of(damage)).isEmpty();
    }

    @Test
    void aComplaintWithinThirtyDaysAfterClosingIsLinkedAsRepeated() {
        var first = closed();

        cases.pass(Duration.ofDays(30).minusMinutes(1), first);
        var second = complaint("T1", fang);

        assertThat(cases.look(second).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        assertThat(links.of(second)).containsExactly(new CaseLink(second, first, CaseLink.Kind.REPEAT_OF));
    }

    @Test
    void aComplaintLaterThanThatIsNot() {
        var first = closed();

        cases.pass(Duration.ofDays(30).plusMinutes(1), first);
        var second = complaint("T1", fang);

        assertThat(links.of(second)).isEmpty();
    }

    @RepeatedTest(10)
    void twoComplaintsClassifiedAtTheSameMomentBecomeOneCase() throws Exception {
        var one = cases.complaintAbout(waybill, "T1", fang);
        var other = cases.complaintAbout(waybill, "T1", fang);
        try (var nodes = new TwoNodes()) {
            nodes.run(() -> cases.work(one), () -> cases.work(other));
        }

        assertThat(List.of(cases.look(one).status(), cases.look(other).status()))
                .containsExactlyInAnyOrder(ComplaintStatus.ASSIGNED, ComplaintStatus.MERGED);
    }

    private static final class TwoNodes implements AutoCloseable {

        private final ExecutorService nodes = Executors.newFixedThreadPool(2);

        void run(Runnable one, Runnable other) throws Exception {
            for (var done : List.of(nodes.submit(one), nodes.submit(other))) {
                done.get();
            }
        }

        @Override
        public void close() {
            nodes.shutdownNow();
        }
    }

    @Test
    void aMergeByHandTellsAnotherCustomerNoNumber() {
        var first = complaint("T1", fang);
        var second = complaint("L1", UUID.randomUUID() + "@customer.example");

        desk.merge(second, first, Actor.staff("li.na"));

        assertThat(cases.look(second).mergedInto()).isEqualTo(first);
        assertThat(whoMerged(second)).isEqualTo("staff:li.na");
        assertThat(letter(second)).doesNotContain(first.value());
    }

    @Test
    void nothingIsMergedIntoItselfOrIntoWhatHasEnded() {
        var first = complaint("T1", fang);
        var ended = complaint("L1", fang);
        desk.withdraw(ended);

        assertThatThrownBy(() -> desk.merge(first, first, Actor.staff("li.na")))
                .isInstanceOf(ComplaintDesk.NothingToMergeInto.class);
        assertThatThrownBy(() -> desk.merge(first, ended, Actor.staff("li.na")))
                .isInstanceOf(ComplaintDesk.NothingToMergeInto.class);
    }

    private ComplaintNumber complaint(String category, String email) {
        var number = cases.complaintAbout(waybill, category, email);
        cases.work(number);
        return number;
    }

    private ComplaintNumber closed() {
        var number = complaint("T1", fang);
        cases.resolve(number);
        cases.call(number, "SOLVED");
        return number;
    }

    private String whoMerged(ComplaintNumber number) {
        return cases.ledger(number).stream()
                .filter(entry -> entry.kind() == CaseEventKind.MERGED)
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private Triage triage(ComplaintNumber number) {
        return cases.look(number).triage();
    }

    private String letter(ComplaintNumber number) {
        return sealed.text(
                "outbound_message.body",
                "select body from outbound_message where complaint_number = ? and purpose = 'ATTACHED'",
                number.value());
    }
}
