package org.huifang.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.customer.CustomerType.KEY_ACCOUNT;
import static org.huifang.customer.CustomerType.ORDINARY;
import static org.huifang.customer.CustomerType.SME;
import static org.huifang.followup.FollowUp.Way.CALL;
import static org.huifang.followup.FollowUp.Way.SURVEY;
import static org.huifang.followup.FollowUp.Way.VISIT;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.followup.FollowUp.State;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per path of {@code follow-up.bpmn}. */
@ApplicationTest
class FollowUpProcessTest {

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    Consents consents;

    @Autowired
    People people;

    @Autowired
    GreenMail mail;

    @BeforeEach
    void beginOnAMondayMorningInChina() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
        people.add("wu.lei", "Wu Lei", "Huifang-test-1", Group.CALLBACK_TEAM);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void leavesACustomerInPeaceWhoRefusedToBeAsked() {
        var customer = followUps.customer(ORDINARY);
        consents.withdraw(
                customer, ConsentPurpose.SURVEY, cases.now(), Channel.PHONE, "call-1", Actor.staff("zhao.min"));

        var number = followUps.started(customer, "MONTHLY", SURVEY);

        assertThat(followUps.endings(number)).containsExactly("EndEvent_FollowUpSuppressed");
        assertThat(followUps.look(number).state()).isEqualTo(State.SUPPRESSED);
        assertThat(followUps.look(number).reason()).isEqualTo("contact-no-consent");
        assertThat(messages.of(number)).isEmpty();
    }

    @Test
    void waitsForTheMorning() {
        FollowUpDriver.setTime("2026-03-02T21:00:00+08:00");
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);
        assertThat(followUps.jobs(number))
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(Instant.parse("2026-03-03T00:30:00Z"));
        assertThat(followUps.events(number)).contains(CaseEventKind.FOLLOW_UP_DEFERRED);

        FollowUpDriver.setTime("2026-03-03T08:30:00+08:00");
        followUps.work(number);

        assertThat(letters(number)).containsExactly(Letter.Purpose.SURVEY_INVITATION);
    }

    @Test
    void endsWhenTheCustomerIsContent() {
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);
        assertThat(messages.of(number)).singleElement().satisfies(message -> assertThat(message.body())
                .contains("/s/"));

        followUps.answer(number, Map.of("satisfaction", "4"));

        assertThat(followUps.endings(number)).contains("EndEvent_MessageSent", "EndEvent_FollowUpAnswered");
        assertThat(followUps.look(number).state()).isEqualTo(State.ANSWERED);
        assertThat(followUps.look(number).result()).isEqualTo("FINE");
        assertThat(followUps.isRunning(number)).isFalse();
    }

    @Test
    void remindsOnceAndHearsTheAnswerAfterwards() {
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);

        followUps.pass(Duration.ofDays(7), number);
        assertThat(letters(number)).containsExactly(Letter.Purpose.SURVEY_INVITATION, Letter.Purpose.SURVEY_REMINDER);
        followUps.pass(Duration.ofDays(7), number);
        assertThat(letters(number)).hasSize(2);
        followUps.answer(number, Map.of("satisfaction", "5"));

        assertThat(followUps.endings(number)).contains("EndEvent_FollowUpAnswered");
    }

    @Test
    void hearsAnAnswerThatComesWhileTheReminderIsOnItsWay() {
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);
        FollowUpDriver.setTime("2026-03-09T10:00:00+08:00");
        followUps.fireOnly(number, "Event_ReminderDue");

        followUps.answer(number, Map.of("satisfaction", "5"));
        followUps.pass(Duration.ofMinutes(1), number);

        assertThat(letters(number)).containsExactly(Letter.Purpose.SURVEY_INVITATION);
        assertThat(followUps.endings(number)).contains("EndEvent_FollowUpAnswered");
    }

    @Test
    void leavesAnOrdinaryCustomerInPeaceWhoDoesNotAnswer() {
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);

        followUps.pass(Duration.ofDays(7), number);
        followUps.pass(Duration.ofDays(14), number);

        assertThat(followUps.endings(number)).contains("EndEvent_FollowUpUnanswered");
        assertThat(followUps.look(number).state()).isEqualTo(State.UNANSWERED);
        assertThat(followUps.look(number).reason()).isEqualTo("result-silence");
    }

    @Test
    void callsABusinessThatDoesNotAnswer() {
        var number = followUps.started(followUps.customer(SME), "FORTNIGHTLY", SURVEY);
        followUps.pass(Duration.ofDays(7), number);
        followUps.pass(Duration.ofDays(14), number);
        assertThat(followUps.look(number).state()).isEqualTo(State.RUNNING);

        followUps.call(number, "SOLVED");

        assertThat(followUps.endings(number)).contains("EndEvent_CustomerReached", "EndEvent_FollowUpAnswered");
        assertThat(followUps.look(number).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void doesNotCallABusinessThatHasRefusedMeanwhile() {
        var customer = followUps.customer(SME);
        var number = followUps.started(customer, "FORTNIGHTLY", SURVEY);
        consents.withdraw(
                customer, ConsentPurpose.SURVEY, cases.now(), Channel.PHONE, "call-1", Actor.staff("zhao.min"));

        followUps.pass(Duration.ofDays(7), number);
        followUps.pass(Duration.ofDays(14), number);

        assertThat(followUps.endings(number)).contains("EndEvent_FollowUpSuppressed");
        assertThat(followUps.look(number).reason()).isEqualTo("contact-no-consent");
    }

    @Test
    void callsABusinessThatIsOnlyHalfContent() {
        var number = followUps.started(followUps.customer(SME), "FORTNIGHTLY", SURVEY);

        followUps.answer(number, Map.of("satisfaction", "3"));
        followUps.complete(number, "zhao.min", Map.of("disposition", "SOLVED", "satisfaction", "3"));

        assertThat(followUps.endings(number)).contains("EndEvent_FollowUpAnswered");
        assertThat(followUps.look(number).result()).isEqualTo("FINE");
    }

    @Test
    void startsAComplaintFromABadScore() {
        var customer = followUps.customer(KEY_ACCOUNT);
        var number = followUps.started(customer, "WEEKLY", SURVEY);

        followUps.answer(number, Map.of("satisfaction", "1", "comment", "快件三次都送到了错误的地址。"));

        assertThat(followUps.endings(number)).contains("EndEvent_ComplaintStarted");
        var complaint = cases.look(new ComplaintNumber(followUps.look(number).complaintNumber()));
        assertThat(complaint.customerId()).isEqualTo(customer);
        assertThat(complaint.report().description()).isEqualTo("快件三次都送到了错误的地址。");
        assertThat(cases.isRunning(complaint.number())).isTrue();
        assertThat(cases.events(complaint.number())).contains(CaseEventKind.RECEIVED, CaseEventKind.CASE_LINKED);
        assertThat(followUps.events(number)).endsWith(CaseEventKind.COMPLAINT_STARTED);
    }

    @Test
    void startsOneComplaintFromAnAnswerThatTurnsBadAfterwards() {
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);
        followUps.answer(number, Map.of("satisfaction", "4"));

        followUps.answer(number, Map.of("satisfaction", "2"));
        var first = followUps.look(number).complaintNumber();
        followUps.answer(number, Map.of("satisfaction", "1"));

        assertThat(first).isNotNull();
        assertThat(followUps.look(number).complaintNumber()).isEqualTo(first);
        assertThat(followUps.look(number).result()).isEqualTo("PROBLEM");
    }

    @Test
    void reopensTheComplaintAskedAboutWhenItIsNotSolved() {
        FollowUpDriver.setTime("2026-03-02T14:00:00+08:00");
        var complaint = cases.resolvedComplaint();
        cases.call(complaint, "SOLVED");
        assertThat(cases.look(complaint).status()).isEqualTo(ComplaintStatus.CLOSED);
        var number = followUps.planned(
                cases.look(complaint).customerId(), "SILENCE", complaint.value(), SURVEY, "after-complaint");
        followUps.start(number);

        followUps.answer(number, Map.of("solved", "NO", "satisfaction", "2", "effort", "2", "open-point", "PARCEL"));
        cases.work(complaint);

        assertThat(followUps.look(number).complaintNumber()).isEqualTo(complaint.value());
        assertThat(cases.look(complaint).status().isOpen()).isTrue();
        assertThat(cases.look(complaint).reopenCount()).isEqualTo(1);
    }

    @Test
    void passesPraiseOnToTheNamedManager() {
        var customer = followUps.customer(KEY_ACCOUNT);
        followUps.file(customer, "manager", "wu.lei");
        var number = followUps.started(customer, "WEEKLY", SURVEY);

        followUps.answer(number, Map.of("satisfaction", "5", "comment", "感谢客服小王，服务态度特别好，非常耐心，点赞！"));

        assertThat(followUps.endings(number)).contains("EndEvent_PraisePassedOn");
        assertThat(mailTo("wu.lei")).anyMatch(subject -> subject.contains(number));
    }

    @Test
    void asksTheManagerToCallAndHearsAProblem() {
        var customer = followUps.customer(KEY_ACCOUNT);
        followUps.file(customer, "manager", "wu.lei");
        var number = followUps.started(customer, "WEEKLY", CALL);
        assertThat(followUps.task(number).getAssignee()).isEqualTo("wu.lei");

        followUps.complete(number, "wu.lei", Map.of("disposition", "NEW_PROBLEM", "callNote", "月结账单金额不对。"));

        assertThat(followUps.endings(number)).contains("EndEvent_CustomerReached", "EndEvent_ComplaintStarted");
        assertThat(followUps.look(number).complaintNumber()).isNotNull();
    }

    @Test
    void asksNobodyAgainWhoRefuses() {
        var customer = followUps.customer(SME);
        var number = followUps.started(customer, "AT_RISK", CALL);

        followUps.call(number, "REFUSED");

        assertThat(followUps.endings(number)).contains("EndEvent_CallbackRefused", "EndEvent_FollowUpRefused");
        assertThat(followUps.look(number).state()).isEqualTo(State.REFUSED);
        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isFalse();
        var next = followUps.started(customer, "FORTNIGHTLY", SURVEY);
        assertThat(followUps.look(next).reason()).isEqualTo("contact-no-consent");
    }

    @Test
    void writesTwiceAndEndsWhenNobodyIsReached() {
        var number = followUps.started(followUps.customer(ORDINARY), "NEW_CUSTOMER", CALL);
        followUps.call(number, "NO_ANSWER");
        followUps.pass(Duration.ofHours(4), number);
        followUps.call(number, "NO_ANSWER");
        followUps.pass(Duration.ofHours(28), number);
        followUps.call(number, "NO_ANSWER");
        assertThat(letters(number)).containsExactly(Letter.Purpose.MISSED_CALL);

        followUps.pass(Duration.ofHours(8), number);
        assertThat(letters(number)).hasSize(2);
        followUps.pass(Duration.ofHours(64), number);

        assertThat(followUps.endings(number)).contains("EndEvent_CustomerUnreachable", "EndEvent_FollowUpUnanswered");
    }

    @Test
    void callsACustomerNothingCanBeWrittenTo() {
        var customer = followUps.customer(ORDINARY, null);
        followUps.withoutPhone(customer);

        var number = followUps.started(customer, "MONTHLY", SURVEY);

        assertThat(followUps.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @Test
    void sendsTheNamedManagerOnAVisit() {
        var customer = followUps.customer(KEY_ACCOUNT);
        followUps.file(customer, "manager", "wu.lei");
        var number = followUps.started(customer, "VISIT", VISIT);
        assertThat(followUps.task(number).getAssignee()).isEqualTo("wu.lei");

        followUps.complete(number, "wu.lei", Map.of("visitResult", "CONTENT", "visitNote", "一切正常。"));

        assertThat(followUps.endings(number)).containsExactly("EndEvent_FollowUpAnswered");
        assertThat(followUps.events(number)).contains(CaseEventKind.CUSTOMER_VISITED);
    }

    @Test
    void callsWhenTheVisitMetNobody() {
        var number = followUps.started(followUps.customer(KEY_ACCOUNT), "VISIT", VISIT);

        followUps.complete(number, "sun.jie", Map.of("visitResult", "NOT_MET"));

        assertThat(followUps.task(number).getTaskDefinitionKey()).isEqualTo("Task_CallCustomer");
    }

    @Test
    void startsOnceHoweverOftenItIsAskedTo() {
        var number = followUps.started(followUps.customer(ORDINARY), "MONTHLY", SURVEY);

        followUps.start(number);

        assertThat(letters(number)).hasSize(1);
        assertThat(followUps.events(number)).containsOnlyOnce(CaseEventKind.FOLLOW_UP_STARTED);
    }

    @Test
    void doesNotCallAfterAnInvitationThatWasNeverSent() {
        FollowUpDriver.setTime("2026-03-02T20:59:00+08:00");
        var customer = followUps.customer(SME);
        var number = followUps.planned(customer, "FORTNIGHTLY", SURVEY);
        followUps.startOnly(number);
        FollowUpDriver.setTime("2026-03-02T21:00:00+08:00");
        followUps.workOnly(number, "deliver-message");
        var open = cases.complaintOf(customer);
        FollowUpDriver.setTime("2026-03-03T08:30:00+08:00");
        followUps.work(number);
        assertThat(followUps.endings(number)).contains("EndEvent_MessageSuppressed");
        assertThat(messages.of(number)).extracting(OutboundMessage::state).contains(OutboundMessage.State.SUPPRESSED);
        assertThat(cases.isRunning(open)).isTrue();

        followUps.pass(Duration.ofDays(30), number);

        assertThat(followUps.look(number).reason()).isEqualTo("result-never-sent");
    }

    private List<Letter.Purpose> letters(String number) {
        return messages.of(number).stream().map(OutboundMessage::purpose).toList();
    }

    private List<String> mailTo(String staff) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).contains(staff))
                .map(FollowUpProcessTest::subject)
                .toList();
    }

    private static String to(jakarta.mail.internet.MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
