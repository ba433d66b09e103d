package org.huifang.privacy.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.customer.Customers;
import org.huifang.dossier.Dossiers;
import org.huifang.privacy.erasure.ErasureDesk;
import org.huifang.privacy.hold.LegalHold;
import org.huifang.privacy.hold.LegalHolds;
import org.huifang.privacy.request.PrivacyRequest.State;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.huifang.privacy.request.PrivacyRequests;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.ErasureDriver;
import org.huifang.testing.FollowUpDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One test per ending of {@code erasure.bpmn} and per timer. */
@ApplicationTest
class ErasureProcessTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    ErasureDriver erasures;

    @Autowired
    ErasureDesk desk;

    @Autowired
    PrivacyRequests requests;

    @Autowired
    LegalHolds holds;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    Customers customers;

    @Autowired
    Inbox inbox;

    @Autowired
    CaseLedger ledger;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private ComplaintNumber number;
    private long customer;

    @BeforeEach
    void aCustomerHasAClosedCase() {
        FollowUpDriver.setTime("2026-11-23T10:00:00+08:00"); // a Monday
        people.add("wu.lan", "Wu Lan", "Huifang-test-1", Group.SECURITY);
        people.add("he.jun", "He Jun", "Huifang-test-1", Group.SECURITY);
        number = cases.complaintByMail();
        cases.work(number);
        customer = cases.look(number).customerId();
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private void close() {
        complaints.withdraw(number);
        cases.work(number);
    }

    private String letters(String request) {
        return String.join(
                ",",
                database.queryForList(
                        "select purpose || ' ' || state from outbound_message where complaint_number = ? order by position",
                        String.class,
                        request));
    }

    @Test
    void erasesThePersonAfterTheLastLetter() {
        close();
        var request = erasures.requestedByCustomer(customer);
        assertThat(erasures.tasks(request)).containsExactly("Task_ApproveErasure");

        erasures.approve(request, "he.jun");

        assertThat(erasures.endings(request)).containsExactly("EndEvent_PersonErased");
        assertThat(request).matches("E-\\d{4}-\\d{6}");
        assertThat(requests.withNumber(request).state()).isEqualTo(State.DONE);
        assertThat(letters(request)).isEqualTo("ERASURE_DONE SENT");
        assertThat(customers.withId(customer).name()).isEqualTo("〔已删除 erased〕");
        assertThat(customers.withId(customer).email()).isNull();
        assertThat(erasures.events(request))
                .containsSubsequence(
                        CaseEventKind.ERASURE_REQUESTED,
                        CaseEventKind.ERASURE_DECIDED,
                        CaseEventKind.MESSAGE_SENT,
                        CaseEventKind.WORDS_ERASED,
                        CaseEventKind.PERSON_ERASED);
        assertThat(ledger.firstBrokenEntry(request)).isZero();
        assertThat(dossiers.of(request).proof().findings()).isEmpty();
        assertThat(cases.events(number)).contains(CaseEventKind.WORDS_ERASED);
    }

    @Test
    void erasesWhatThePersonWroteToTheCaseOfSomebodyElse() {
        var address = customers.withId(customer).email();
        var mine = cases.complaintSaying(address, "快递破损", "外箱破了，运单YT8800000000053");
        cases.work(mine);
        var theirs = cases.complaintByMail();
        cases.work(theirs);
        complaints.merge(mine, theirs, Actor.staff("li.na"));
        cases.work(mine);
        var id = "<%s@customer.example>".formatted(UUID.randomUUID());
        var mail = "From: %s\r\nMessage-ID: %s\r\nSubject: %s\r\n\r\nthe door code is 4711\r\n"
                .formatted(address, id, mine);
        inbox.receive(Channel.EMAIL, id, mail.getBytes(StandardCharsets.UTF_8), id);
        inbox.takeInDue(50);
        assertThat(received(theirs)).contains("4711");
        close();

        erasures.approve(erasures.requestedByCustomer(customer), "he.jun");

        assertThat(received(theirs)).doesNotContain("4711").isNotEmpty();
        assertThat(dossiers.of(theirs.value()).proof().findings()).isEmpty();
    }

    private String received(ComplaintNumber number) {
        return sealed.texts(
                        "inbound_message.body",
                        "select body from inbound_message where complaint_number = ?",
                        number.value())
                .toString();
    }

    @Test
    void makesSureOfTheIdentityWhereTheWayDoesNotProveIt() {
        close();
        var request = erasures.writtenDownBy("li.na", customer);
        assertThat(erasures.tasks(request)).containsExactly("Task_VerifyIdentity");

        erasures.verify(request, "wu.lan", "CALLED_BACK");

        assertThat(erasures.tasks(request)).containsExactly("Task_ApproveErasure");
        assertThatThrownBy(() -> erasures.approve(request, "wu.lan")).isInstanceOf(InvalidSubmission.class);
        assertThatThrownBy(() -> erasures.approve(request, "li.na")).isInstanceOf(InvalidSubmission.class);
        erasures.approve(request, "he.jun");
        assertThat(erasures.endings(request)).containsExactly("EndEvent_PersonErased");
    }

    @Test
    void refusesWhomNobodyCouldIdentify() {
        close();
        var request = erasures.writtenDownBy("li.na", customer);

        erasures.verify(request, "wu.lan", "NOT_CONFIRMED");

        assertThat(erasures.endings(request)).containsExactly("EndEvent_ErasureRefused");
        assertThat(letters(request)).isEqualTo("ERASURE_REFUSED SENT");
        assertThat(requests.withNumber(request).state()).isEqualTo(State.REFUSED);
        assertThat(customers.withId(customer).email()).isNotNull();
    }

    @Test
    void refusesWithTheReasonOfWhoeverDecides() {
        close();
        var request = erasures.requestedByCustomer(customer);
        assertThatThrownBy(() -> erasures.refuse(request, "he.jun", "NOT_A_REASON"))
                .isInstanceOf(InvalidSubmission.class);

        erasures.refuse(request, "he.jun", "LEGAL_DUTY");

        assertThat(erasures.endings(request)).containsExactly("EndEvent_ErasureRefused");
        assertThat(sealed.text(
                        "outbound_message.body",
                        "select body from outbound_message where complaint_number = ?",
                        request))
                .contains("法律要求我们保留这些资料");
        assertThat(desk.request(customer, Way.PAGE, Actor.CUSTOMER).number()).isNotEqualTo(request);
    }

    @Test
    void waitsForAnOpenCaseAndTellsTheCustomer() {
        var request = erasures.requestedByCustomer(customer);

        assertThat(erasures.tasks(request)).isEmpty();
        assertThat(letters(request)).isEqualTo("ERASURE_WAITS SENT");
        assertThat(requests.withNumber(request).waitsFor()).isEqualTo("OPEN_CASE");

        erasures.passDays(7, request);
        assertThat(letters(request)).as("said once").isEqualTo("ERASURE_WAITS SENT");
        close();
        erasures.passDays(7, request);
        assertThat(erasures.tasks(request)).containsExactly("Task_ApproveErasure");
    }

    @Test
    void waitsForALegalHold() {
        close();
        var until = cases.now().plusSeconds(40 * 86_400);
        var hold = holds.place(number.value(), LegalHold.Reason.LAWSUIT, until, Actor.staff("wu.lan"));
        var request = erasures.requestedByCustomer(customer);

        assertThat(requests.withNumber(request).waitsFor()).isEqualTo("HOLD");
        assertThat(requests.withNumber(request).lookAgainAt()).isEqualTo(until);
        assertThat(cases.events(number)).contains(CaseEventKind.LEGAL_HOLD_PLACED);

        holds.release(number.value(), hold, Actor.staff("wu.lan"));
        erasures.passDays(41, request);
        assertThat(erasures.tasks(request)).containsExactly("Task_ApproveErasure");
    }

    @Test
    void goesOnLaterWhenSomethingComesUpAfterTheApproval() {
        close();
        var request = erasures.requestedByCustomer(customer);
        erasures.submit(request, "Task_ApproveErasure", "he.jun", Map.of("erasureDecision", "APPROVE"));
        number = cases.complaintOf(customer);
        cases.work(number);

        erasures.work(request);
        assertThat(requests.withNumber(request).waitsFor()).isEqualTo("OPEN_CASE");
        assertThat(customers.withId(customer).email()).isNotNull();

        close();
        erasures.passDays(7, request);
        assertThat(erasures.endings(request)).contains("EndEvent_PersonErased");
        assertThat(customers.withId(customer).email()).isNull();
    }

    @Test
    void waitsForTheLastLetterFiveDaysAndNoLonger() {
        close();
        database.update(
                "update customer set email = null, email_blind = null, phone = null, phone_blind = null where id = ?",
                customer);
        var request = erasures.requestedByCustomer(customer);

        erasures.approve(request, "he.jun");
        assertThat(erasures.tasks(request)).contains("Task_ReachCustomerByHand");
        assertThat(erasures.endings(request)).isEmpty();

        erasures.passDays(5, request);
        assertThat(erasures.endings(request)).containsExactly("EndEvent_PersonErased");
    }

    @Test
    void remindsThoseWhoDecideBeforeTheAnswerIsDue() {
        close();
        var request = erasures.requestedByCustomer(customer);
        var due = requests.withNumber(request).answerDueAt();
        assertThat(due).as("15 working days from Monday").isEqualTo("2026-12-14T02:00:00Z");

        erasures.passDays(16, request);

        assertThat(erasures.events(request)).contains(CaseEventKind.PRIVACY_ANSWER_DUE);
        assertThat(erasures.endings(request)).containsExactly("EndEvent_Reminded");
        assertThat(erasures.tasks(request)).containsExactly("Task_ApproveErasure");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        close();
        List.of(1, 2, 3).forEach(n -> {
            number = cases.complaintOf(customer);
            close();
        });
        var request = erasures.requestedByCustomer(customer);
        erasures.submit(request, "Task_ApproveErasure", "he.jun", Map.of("erasureDecision", "APPROVE"));
        database.update("insert into case_forgotten values (?, 'CASE_WORDS', now(), ?)", number.value(), request);

        while (erasures.step(request)) {
            // one committed step after the other
        }

        assertThat(erasures.endings(request)).containsExactly("EndEvent_PersonErased");
        assertThat(database.queryForObject(
                        "select count(*) from complaint where customer_id = ? and subject = '〔已删除 erased〕'",
                        Integer.class,
                        customer))
                .isEqualTo(3);
    }
}
