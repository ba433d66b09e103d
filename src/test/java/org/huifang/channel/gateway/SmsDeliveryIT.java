package org.huifang.channel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.sandbox.SandboxGatewayForTests;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SandboxTest;
import org.huifang.worker.WorkerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

/** From the complaint to the gateway and back, over HTTP, with the real worker. */
@SandboxTest
class SmsDeliveryIT {

    private static final String PASSWORD = "Huifang-test-1";
    private static final String PHONE = "13912345678";

    record Sent(String to, String text) {}

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    ExternalTaskService externalTasks;

    private GatewayWorkers workers;

    @BeforeEach
    void startWorkersAtNoon() {
        var noon = OffsetDateTime.parse("2026-03-02T12:00:00+08:00").toInstant();
        ClockUtil.offset(noon.toEpochMilli() - System.currentTimeMillis()); // goes on, or a long poll would never end
        var server = "http://127.0.0.1:" + port;
        workers = new GatewayWorkers(
                new WorkerSettings(
                        server,
                        "worker",
                        PASSWORD,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(1)),
                new GatewaySettings(server + "/sandbox/gateway", SandboxGatewayForTests.TOKEN));
    }

    @AfterEach
    void stopWorkers() {
        ClockUtil.reset();
        workers.stop();
    }

    @Test
    void deliversSmsExactlyOnceAlsoWhenAWorkerDiedBeforeItCouldSaySo() {
        var number = cases.register(null, PHONE);
        cases.work(number);
        sendWithoutTellingTheEngine(number);

        workers.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> openTasks(number) == 0);
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_MessageSent");
        assertThat(message(number).state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(sentTo(PHONE)).singleElement().asString().contains("【客户服务中心】", number.value());
    }

    /** What remains of a worker that was killed between the gateway's answer and its own. */
    private void sendWithoutTellingTheEngine(ComplaintNumber number) {
        var gateway = RestClient.builder()
                .baseUrl("http://127.0.0.1:%d/sandbox/gateway".formatted(port))
                .defaultHeaders(headers -> headers.setBearerAuth(SandboxGatewayForTests.TOKEN))
                .build();
        var message = message(number);
        new Gateway(gateway)
                .send(
                        "/sms",
                        new MessageContent(message.id().toString(), "SMS", PHONE, messages.contentOf(message.id())));
    }

    private long openTasks(ComplaintNumber number) {
        return externalTasks.createExternalTaskQuery().topicName("send-sms").list().stream()
                .filter(task -> number.value().equals(task.getBusinessKey()))
                .count();
    }

    private OutboundMessage message(ComplaintNumber number) {
        return messages.of(number.value()).get(0);
    }

    private List<String> sentTo(String phone) {
        var sent = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/sandbox/gateway/sms")
                .headers(headers -> headers.setBasicAuth("li.na", PASSWORD))
                .retrieve()
                .body(Sent[].class);
        return Arrays.stream(sent)
                .filter(message -> message.to().equals(phone))
                .map(Sent::text)
                .toList();
    }
}
