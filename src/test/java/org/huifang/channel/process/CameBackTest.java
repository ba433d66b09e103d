package org.huifang.channel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessage.State;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of a message that a mail server took and did not deliver. */
@ApplicationTest
class CameBackTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void beginAtNoonInChina() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T04:00:00Z")));
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void goesOnByTheNextChannelOnce() {
        var number = sentByMailToCustomerWithPhone();

        report(number, "failed", "5.1.1");
        report(number, "failed", "5.1.1");
        cases.work(number);

        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
        assertThat(message(number).state()).isEqualTo(State.PENDING);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.MESSAGE_UNDELIVERABLE);
        var sms = externalTasks
                .fetchAndLock(2, "test")
                .topic("send-sms", 60_000)
                .businessKey(number.value())
                .execute();
        assertThat(sms).hasSize(1);
        externalTasks.complete(sms.get(0).getId(), "test");
        cases.work(number);
        assertThat(message(number).state()).isEqualTo(State.SENT);
    }

    @Test
    void asksAPersonWhenThereIsNoOtherChannel() {
        var number = cases.complaintByMail();
        cases.work(number);

        report(number, "failed", "5.1.1");
        cases.work(number);

        assertThat(cases.tasks(number)).extracting("taskDefinitionKey").contains("Task_ReachCustomerByHand");
    }

    @Test
    void onlyNotesADelay() {
        var number = sentByMailToCustomerWithPhone();

        report(number, "delayed", "4.4.1");
        cases.work(number);

        assertThat(message(number).state()).isEqualTo(State.SENT);
        assertThat(cases.events(number))
                .contains(CaseEventKind.MESSAGE_REPORTED)
                .doesNotContain(CaseEventKind.MESSAGE_UNDELIVERABLE);
    }

    @Test
    void writesElsewhereNextTimeUntilTheCustomerWritesFromThatAddress() {
        var number = sentByMailToCustomerWithPhone();
        report(number, "failed", "5.1.1");
        cases.work(number);

        cases.pass(Duration.ofMinutes(1), number);
        cases.tell(number, "今日已联系转运中心。", "chen.wei");
        assertThat(lastMessage(number).channel()).isEqualTo(Channel.SMS);

        write(addressOf(number));
        cases.pass(Duration.ofMinutes(1), number);
        cases.tell(number, "包裹已找到。", "chen.wei");
        assertThat(lastMessage(number).channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void doesNotBlameTheAddressWhenTheMailboxIsFull() {
        var number = sentByMailToCustomerWithPhone();
        report(number, "failed", "5.2.2");
        cases.work(number);

        cases.pass(Duration.ofMinutes(1), number);
        cases.tell(number, "今日已联系转运中心。", "chen.wei");

        assertThat(lastMessage(number).channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void goesOnWhenTheReportWasFasterThanTheNoteThatTheMailWasSent() {
        var number = cases.register(UUID.randomUUID() + "@customer.example", phone());
        writeOnly(number);

        report(number, "failed", "5.1.1");
        assertThat(message(number).state()).isEqualTo(State.PENDING);

        cases.work(number);

        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
    }

    /** The acknowledgement is written and its delivery has not begun. */
    private void writeOnly(ComplaintNumber number) {
        while (messages.of(number.value()).isEmpty()) {
            var job = cases.jobs(number).stream()
                    .filter(due -> !due.getDuedate().after(ClockUtil.getCurrentTime()))
                    .findFirst()
                    .orElseThrow();
            management.executeJob(job.getId());
        }
    }

    private ComplaintNumber sentByMailToCustomerWithPhone() {
        var number = cases.register(UUID.randomUUID() + "@customer.example", phone());
        cases.work(number);
        assertThat(message(number).state()).isEqualTo(State.SENT);
        return number;
    }

    private void report(ComplaintNumber number, String action, String status) {
        receive(
                """
                From: MAILER-DAEMON@mx.example
                Return-Path: <>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s@huifang.example>

                --b--
                """
                        .formatted(action, status, message(number).id()));
    }

    private void write(String address) {
        receive("From: %s\nSubject: hello\n\nIs there any news?\n".formatted(address));
    }

    private void receive(String mail) {
        var raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        inbox.receive(Channel.EMAIL, UUID.randomUUID().toString(), raw, "content");
        inbox.takeInDue(10);
    }

    private OutboundMessage message(ComplaintNumber number) {
        return messages.of(number.value()).get(0);
    }

    private OutboundMessage lastMessage(ComplaintNumber number) {
        var all = messages.of(number.value());
        return all.get(all.size() - 1);
    }

    private String addressOf(ComplaintNumber number) {
        return sealed.text(
                "customer.email",
                "select k.email from complaint c join customer k on k.id = c.customer_id where c.number = ?",
                number.value());
    }

    private static String phone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
