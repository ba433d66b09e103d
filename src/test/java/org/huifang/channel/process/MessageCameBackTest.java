package org.huifang.channel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.DeliveryReports;
import org.huifang.channel.DeliveryReports.Bounce;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.UnknownMessage;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message that was sent and did not arrive goes on to the next channel, and at last to a person. */
@ApplicationTest
class MessageCameBackTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    DeliveryReports reports;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    ManagementService management;

    @BeforeEach
    void beginAtNoonInChina() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2026-03-02T12:00:00+08:00").toInstant()));
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void takesTheNextChannelWhenAMailBounces() {
        var number = mailed(phone());

        bounce(number, "5.1.1");
        cases.work(number);

        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.PENDING);
        send("send-sms", number);
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(cases.events(number))
                .containsOnlyOnce(CaseEventKind.MESSAGE_REPORTED, CaseEventKind.MESSAGE_UNDELIVERABLE);
    }

    @Test
    void asksAPersonWhenTheLastChannelGivesItBackToo() {
        var number = mailed(phone());
        bounce(number, "5.1.1");
        cases.work(number);
        send("send-sms", number);

        reports.bounced(message(number).id(), Channel.SMS, Bounce.HARD, "EXPIRED", cases.now());
        cases.work(number);
        cases.complete(number, "Task_ReachCustomerByHand", "zhao.min", Map.of("reached", true));

        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.BY_HAND);
    }

    @Test
    void goesOnOnceHoweverOftenTheBounceIsReported() {
        var number = mailed(phone());

        bounce(number, "5.1.1");
        bounce(number, "5.1.1");
        cases.work(number);
        bounce(number, "5.4.7");
        cases.work(number);

        assertThat(externalTasks.createExternalTaskQuery().topicName("send-sms").list())
                .filteredOn(task -> task.getBusinessKey().equals(number.value()))
                .hasSize(1);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.MESSAGE_REPORTED);
    }

    @Test
    void leavesAMessageAloneThatArrivedOrIsOnlyLate() {
        var number = mailed(phone());
        var id = message(number).id();

        reports.bounced(id, Channel.EMAIL, Bounce.SOFT, "4.2.2", cases.now());
        reports.delivered(id, Channel.EMAIL, cases.now());
        cases.work(number);

        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(Collections.frequency(cases.events(number), CaseEventKind.MESSAGE_REPORTED))
                .isEqualTo(2);
    }

    @Test
    void goesOnWhenTheBounceIsBackBeforeTheSendingIsRecorded() {
        var number = cases.register(null, phone());
        cases.work(number);
        var task = externalTasks
                .fetchAndLock(1, "test")
                .topic("send-sms", 60_000)
                .businessKey(number.value())
                .execute()
                .get(0);
        reports.bounced(message(number).id(), Channel.SMS, Bounce.HARD, "5.1.1", cases.now());

        externalTasks.complete(task.getId(), "test");
        cases.work(number);

        assertThat(cases.tasks(number)).extracting("taskDefinitionKey").contains("Task_ReachCustomerByHand");
    }

    @Test
    void doesNotFailTheChannelThatHasTheMessageNow() {
        var number = mailed(phone());
        bounce(number, "5.1.1");
        cases.work(number);
        send("send-sms", number);

        bounce(number, "5.7.1");
        cases.work(number);

        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(message(number).channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void writesToTheOtherAddressFirstAfterOneWasUnknown() {
        var number = mailed(phone());
        bounce(number, "5.1.1");
        cases.work(number);
        send("send-sms", number);

        cases.tell(number, "正在处理。", "li.na");

        assertThat(messages.of(number.value()).get(1).channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void keepsNoCodeThatIsNone() {
        var number = mailed(phone());

        bounce(number, "550 <wang.fang@customer.example> unknown");

        assertThat(cases.events(number)).contains(CaseEventKind.MESSAGE_REPORTED);
        assertThat(cases.ledger(number))
                .noneMatch(entry -> entry.data().toString().contains("customer.example"));
    }

    @Test
    void refusesAReportAboutNoMessage() {
        assertThatThrownBy(() -> reports.delivered(UUID.randomUUID(), Channel.EMAIL, cases.now()))
                .isInstanceOf(UnknownMessage.class);
    }

    private ComplaintNumber mailed(String phone) {
        var number = cases.register(UUID.randomUUID() + "@customer.example", phone);
        cases.work(number);
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        return number;
    }

    private void bounce(ComplaintNumber number, String code) {
        reports.bounced(message(number).id(), Channel.EMAIL, Bounce.HARD, code, cases.now());
    }

    private void send(String topic, ComplaintNumber number) {
        var task = externalTasks
                .fetchAndLock(1, "test")
                .topic(topic, 60_000)
                .businessKey(number.value())
                .execute()
                .get(0);
        externalTasks.complete(task.getId(), "test");
        cases.work(number);
    }

    private OutboundMessage message(ComplaintNumber number) {
        return messages.of(number.value()).get(0);
    }

    private static String phone() {
        return "13" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    }
}
