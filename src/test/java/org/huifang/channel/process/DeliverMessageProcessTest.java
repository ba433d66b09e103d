package org.huifang.channel.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.RefusingMailServer;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One test per ending of {@code deliver-message.bpmn}, and one per timer. */
@ApplicationTest
class DeliverMessageProcessTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcTemplate database;

    @Autowired
    GreenMail greenMail;

    private int mailPort;

    @BeforeEach
    void beginAtNoonInChina() {
        mailPort = sender.getPort();
        setTime("2026-03-02T12:00:00+08:00");
    }

    @AfterEach
    void resetTimeAndMail() {
        sender.setPort(mailPort);
        ClockUtil.reset();
    }

    @Test
    void endsWhenTheMailServerTookTheMessage() {
        var number = cases.complaintByMail();

        cases.work(number);

        assertThat(cases.endings(number)).containsOnlyOnce("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.MESSAGE_SENT);
    }

    @Test
    void sendsSmsWhenTheMailServerRefusesTheAddressForGood() {
        var number = cases.register(address(), phone());
        refuseMail(number);

        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
        externalTasks.complete(fetch("send-sms", number).getId(), "test");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(cases.events(number)).contains(CaseEventKind.MESSAGE_UNDELIVERABLE, CaseEventKind.MESSAGE_SENT);
    }

    @Test
    void asksAPersonToReachTheCustomerWhenEveryChannelFailed() {
        var number = cases.register(address(), phone());
        refuseMail(number);
        giveUp("send-sms", number);

        cases.complete(number, "Task_ReachCustomerByHand", "zhao.min", Map.of("reached", true));

        assertThat(cases.endings(number)).contains("EndEvent_ReachedByHand").doesNotContain("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.BY_HAND);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.MESSAGE_GIVEN_BY_HAND);
    }

    @Test
    void triesPushBeforeSms() {
        var number = cases.register(null, phone());
        installApp(number);
        cases.work(number);
        assertThat(message(number).channel()).isEqualTo(Channel.PUSH);
        giveUp("send-push", number);

        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
        externalTasks.complete(fetch("send-sms", number).getId(), "test");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
    }

    @Test
    void endsWhenPushArrives() {
        var number = cases.register(null, phone());
        installApp(number);
        cases.work(number);

        externalTasks.complete(fetch("send-push", number).getId(), "test");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
    }

    @Test
    void asksAPersonWhenTheAddressIsNoneAMailCanBeSentTo() {
        var number = cases.register("fang wang <at home>", null);

        cases.work(number);

        assertThat(cases.tasks(number)).extracting("taskDefinitionKey").contains("Task_ReachCustomerByHand");
    }

    @Test
    void asksAPersonInCallingHoursWhenThereIsNoAddressAtAll() {
        setTime("2026-03-02T20:30:00+08:00");
        var number = cases.register(address(), null);
        database.update("update customer set email = null where id = ?", customer(number));
        cases.work(number);
        assertThat(contactTimer(number)).isEqualTo("2026-03-03T01:00:00Z");
        assertThat(cases.tasks(number)).extracting("taskDefinitionKey").doesNotContain("Task_ReachCustomerByHand");

        setTime("2026-03-03T09:00:00+08:00");
        cases.work(number);

        assertThat(cases.tasks(number)).extracting("taskDefinitionKey").contains("Task_ReachCustomerByHand");
    }

    @Test
    void keepsSmsUntilTheMorning() {
        setTime("2026-03-02T21:00:00+08:00");
        var number = cases.register(null, phone());
        cases.work(number);
        assertThat(contactTimer(number)).isEqualTo("2026-03-03T00:30:00Z");
        assertThat(cases.events(number)).contains(CaseEventKind.MESSAGE_DEFERRED);

        setTime("2026-03-03T08:29:59+08:00");
        cases.work(number);
        assertThat(isOffered("send-sms", number)).isFalse();
        setTime("2026-03-03T08:30:00+08:00");
        cases.work(number);
        externalTasks.complete(fetch("send-sms", number).getId(), "test");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
    }

    @Test
    void goesByTheClockOfTheCustomer() {
        var number = cases.register(null, phone());
        database.update("update customer set time_zone = 'America/New_York' where id = ?", customer(number));

        cases.work(number); // 23:00 the day before

        assertThat(contactTimer(number)).isEqualTo("2026-03-02T13:30:00Z");
    }

    @Test
    void endsWhenWechatTookTheMessageAndHasTheShortFormForIt() {
        var number = cases.register(null, phone());
        sealed.set("customer.wechat_id", "openid-" + customer(number), "id = ?", customer(number));
        cases.work(number);
        assertThat(message(number).channel()).isEqualTo(Channel.WECHAT);

        assertThat(messages.contentOf(message(number).id()))
                .containsEntry("template", "acknowledgement")
                .extractingByKey("fields")
                .asString()
                .contains(number.value());
        externalTasks.complete(fetch("send-wechat", number).getId(), "test");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
    }

    @Test
    void sendsSmsWhenWechatWillNeverTakeIt() {
        var number = cases.register(null, phone());
        sealed.set("customer.wechat_id", "openid-" + customer(number), "id = ?", customer(number));
        cases.work(number);
        giveUp("send-wechat", number);

        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void goesByTheChannelsTheCustomerPrefers() {
        var number = cases.register(address(), phone());
        cases.work(number);
        installApp(number);
        database.update(
                "insert into customer_file (customer_id, type_source, updated_at, preferred_channel, alternate_channel)"
                        + " values (?, 'ASSUMED', now(), 'SMS', 'PUSH')",
                customer(number));

        cases.tell(number, "正在处理。", "li.na");
        assertThat(messages.of(number.value()).get(1).channel()).isEqualTo(Channel.SMS);
        cases.work(number);
        giveUp("send-sms", number);

        assertThat(messages.of(number.value()).get(1).channel()).isEqualTo(Channel.PUSH);
        giveUp("send-push", number);
        assertThat(messages.of(number.value()).get(1).channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void writesInBothLanguagesUntilTheCustomerShowsOne() {
        var email = address();
        setTime("2026-03-02T10:00:00+08:00");
        var number = cases.register(email, null);
        cases.work(number);
        database.update("update customer set language = 'EN', language_known = false where id = ?", customer(number));

        setTime("2026-03-02T11:00:00+08:00");
        cases.tell(number, "正在处理。", "li.na");
        assertThat(messages.of(number.value()).get(1).body()).contains("您好", "Dear");
        setTime("2026-03-02T12:00:00+08:00");
        cases.register(email, null); // in Chinese
        cases.tell(number, "仍在处理。", "li.na");

        assertThat(messages.of(number.value()).get(2).body()).contains("您好").doesNotContain("Dear");
    }

    /** A night in which it had to wait does not count as hours in which the server failed. */
    @Test
    void countsFailingHoursOnlyFromWhenItMayBeSent() {
        setTime("2026-03-02T21:00:00+08:00");
        var number = cases.register(null, phone());
        cases.work(number);
        assertThat(message(number).dueAt()).isEqualTo("2026-03-03T00:30:00Z");
    }

    @Test
    void sendsTextAndHtmlOfTheSameWordsUnderTheNameOfTheSender() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);

        var mail = Arrays.stream(greenMail.getReceivedMessages())
                .filter(one -> String.valueOf(headerOf(one))
                        .contains(message(number).id().toString()))
                .findFirst()
                .orElseThrow();

        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("客户服务中心");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("24 小时内", number.value());
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"zh-CN\">", "24 小时内", number.value());
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    private static String headerOf(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void installApp(ComplaintNumber number) {
        sealed.set("customer.app_id", "app-" + customer(number), "id = ?", customer(number));
    }

    private void refuseMail(ComplaintNumber number) {
        try (var refusing = RefusingMailServer.answering(550)) {
            sender.setPort(refusing.port());
            cases.work(number);
        }
    }

    private void giveUp(String topic, ComplaintNumber number) {
        externalTasks.handleBpmnError(fetch(topic, number).getId(), "test", "MESSAGE_UNDELIVERABLE");
        cases.work(number);
    }

    private LockedExternalTask fetch(String topic, ComplaintNumber number) {
        var fetched = externalTasks
                .fetchAndLock(1, "test")
                .topic(topic, 60_000)
                .businessKey(number.value())
                .execute();
        assertThat(fetched).hasSize(1);
        return fetched.get(0);
    }

    private boolean isOffered(String topic, ComplaintNumber number) {
        return !externalTasks
                .fetchAndLock(1, "test")
                .topic(topic, 60_000)
                .businessKey(number.value())
                .execute()
                .isEmpty();
    }

    private Instant contactTimer(ComplaintNumber number) {
        return cases.timer(number, "Event_ContactAllowed").getDuedate().toInstant();
    }

    private OutboundMessage message(ComplaintNumber number) {
        return messages.of(number.value()).get(0);
    }

    private long customer(ComplaintNumber number) {
        return cases.look(number).customerId();
    }

    private static void setTime(String time) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(time).toInstant()));
    }

    private static String address() {
        return UUID.randomUUID() + "@customer.example";
    }

    private static String phone() {
        return "13" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    }
}
