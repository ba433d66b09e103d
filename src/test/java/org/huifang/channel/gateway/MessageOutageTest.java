package org.huifang.channel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessage.State;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.EngineWorker;
import org.huifang.testing.WorkerHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.client.MockMvcClientHttpRequestFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.client.RestClient;

/**
 * The mail server is stopped for an hour and the SMS gateway fails half of its calls: every message is delivered once or ends as a
 * person's task, no case is held up, and the queue drains afterwards.
 */
@ApplicationTest
class MessageOutageTest {

    private static final int CASES = 30;

    @Autowired
    CaseDriver cases;

    @Autowired
    OutboundMessages messages;

    @Autowired
    ManagementService management;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    MockMvc http;

    private final Map<String, Integer> mails = new HashMap<>();
    private final Map<String, Integer> earlierMails = new HashMap<>();
    private int mailPort;
    private int ownPort;
    private GreenMail mail;
    private FailingGateway gateway;
    private EngineWorker sms;

    @BeforeEach
    void beginOnMondayAtTen() throws IOException {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2026-03-02T10:00:00+08:00").toInstant()));
        mailPort = sender.getPort();
        ownPort = freePort();
        mail = mailServer();
        mail.start();
        sender.setPort(ownPort);
        gateway = new FailingGateway();
        sms = worker("sms-1");
    }

    @AfterEach
    void resetTimeAndServers() {
        ClockUtil.reset();
        sender.setPort(mailPort);
        mail.stop();
        gateway.close();
    }

    @Test
    void deliversEveryMessageOnceOrHandsItToAPersonAndHoldsNoCaseUp() {
        var numbers = registered();
        pass(Duration.ZERO, numbers.subList(0, 1));
        assertThat(mails).hasSize(1);
        stopMail();

        pass(Duration.ofMinutes(30), numbers);
        assertThat(numbers).allSatisfy(number -> assertThat(cases.tasks(number)).isNotEmpty());
        numbers.forEach(number -> cases.submit(
                number,
                "Task_ClassifyComplaint",
                "li.na",
                Map.of("complaintType", "COMPLAINT", "category", "T1", "angry", false, "exposure", "NONE")));
        numbers.forEach(number -> cases.tell(number, "我们正在核实。", "li.na"));
        pass(Duration.ofMinutes(30), numbers);
        assertThat(numbers).allSatisfy(number -> assertThat(cases.tasks(number))
                .extracting("taskDefinitionKey")
                .isNotEmpty()
                .doesNotContain("Task_ClassifyComplaint"));
        assertThat(mails).hasSize(1);

        mail.start();
        pass(Duration.ofHours(6), numbers);

        var written = numbers.stream()
                .flatMap(number -> messages.of(number.value()).stream())
                .toList();
        assertThat(written).hasSizeGreaterThanOrEqualTo(2 * CASES);
        assertThat(written)
                .allSatisfy(message -> assertThat(fateOf(message)).isIn("DELIVERED ONCE", "A PERSON'S TASK"));
        assertThat(written)
                .filteredOn(message -> fateOf(message).equals("DELIVERED ONCE"))
                .hasSizeGreaterThan(CASES);
        assertThat(gateway.calls()).isGreaterThan(gateway.accepted().size());
        assertThat(gateway.failures()).isBetween(gateway.calls() / 2 - 1, gateway.calls() / 2 + 1);
        assertThat(waiting(numbers)).isEmpty();
    }

    /** Killed between the gateway's answer and its own: the next worker sends again, under the same key. */
    @Test
    void deliversOnceWhenAWorkerDiesAfterTheGatewayAccepted() {
        var numbers = new ArrayList<ComplaintNumber>();
        for (int i = 0; i < 10; i++) {
            numbers.add(cases.register(null, phone()));
        }
        gateway.recover();
        runJobs(numbers);
        var doomed = gatewayWorker();
        worker("sms-dying").takeAndDie().forEach(task -> doomed.send(task.getVariable("messageId")));
        assertThat(gateway.accepted()).hasSizeGreaterThanOrEqualTo(10);

        pass(Duration.ofMinutes(2), numbers);

        assertThat(numbers).allSatisfy(number -> assertThat(messages.of(number.value()))
                .allSatisfy(message -> assertThat(fateOf(message)).isEqualTo("DELIVERED ONCE")));
        assertThat(gateway.calls()).isGreaterThanOrEqualTo(20);
    }

    /** By mail only, by SMS only, and by mail first with an SMS to fall back on. */
    private List<ComplaintNumber> registered() {
        var numbers = new ArrayList<ComplaintNumber>();
        for (int i = 0; i < CASES; i++) {
            numbers.add(cases.register(i % 3 == 1 ? null : address(), i % 3 == 0 ? null : phone()));
        }
        return numbers;
    }

    private void stopMail() {
        mail.stop();
        earlierMails.putAll(mails);
        mail = mailServer();
    }

    private GreenMail mailServer() {
        return new GreenMail(new ServerSetup(ownPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** What became of a message, counted at those who receive. */
    private String fateOf(OutboundMessage message) {
        var id = message.id().toString();
        var received = mails.getOrDefault(id, 0) + gateway.accepted().getOrDefault(id, 0);
        if (received == 1 && message.state() == State.SENT) {
            return "DELIVERED ONCE";
        }
        var byHand = cases.tasks(new ComplaintNumber(message.complaintNumber())).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals("Task_ReachCustomerByHand"));
        return received == 0 && byHand
                ? "A PERSON'S TASK"
                : "%s, received %d times, %s".formatted(message.state(), received, message.channel());
    }

    /** From one thing that becomes due to the next. */
    private void pass(Duration time, List<ComplaintNumber> numbers) {
        var end = cases.now().plus(time);
        for (var now = cases.now(); !now.isAfter(end); now = nextDue(numbers, end)) {
            ClockUtil.setCurrentTime(Date.from(now));
            do {
                runJobs(numbers);
            } while (sms.work() > 0);
            if (now.equals(end)) {
                break;
            }
        }
        collectMails();
    }

    private Instant nextDue(List<ComplaintNumber> numbers, Instant end) {
        var jobs =
                cases.jobs(numbers).stream().filter(job -> job.getRetries() > 0).map(Job::getDuedate);
        var tasks = externalTasks.createExternalTaskQuery().topicName("send-sms").locked().list().stream()
                .map(ExternalTask::getLockExpirationTime);
        return Stream.concat(jobs, tasks)
                .filter(due -> due != null && due.after(ClockUtil.getCurrentTime()))
                .map(Date::toInstant)
                .filter(due -> due.isBefore(end))
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    /** As the executor would: what fails is tried again when the engine says so. */
    private void runJobs(List<ComplaintNumber> numbers) {
        for (var due = due(numbers); !due.isEmpty(); due = due(numbers)) {
            for (var job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException failure) {
                    // Noted by the engine with the job, which is due later now.
                }
            }
        }
    }

    private List<Job> due(List<ComplaintNumber> numbers) {
        var now = ClockUtil.getCurrentTime();
        return cases.jobs(numbers).stream()
                .filter(job -> job.getRetries() > 0)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .toList();
    }

    /** Jobs of deliveries that are still to be done. */
    private List<Job> waiting(List<ComplaintNumber> numbers) {
        return cases.jobs(numbers).stream()
                .filter(job -> job.getProcessDefinitionKey().equals("deliver-message"))
                .toList();
    }

    private void collectMails() {
        mails.clear();
        mails.putAll(earlierMails);
        for (var received : mail.getReceivedMessages()) {
            try {
                mails.merge(received.getMessageID().replaceAll("<(.*)@.*", "$1"), 1, Integer::sum);
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private EngineWorker worker(String name) {
        return new EngineWorker(
                externalTasks, "send-sms", name, new SendThroughGatewayWorker("/sms", huifang(), gatewayOverHttp()));
    }

    private interface Sending {
        void send(String message);
    }

    private Sending gatewayWorker() {
        return message -> {
            var content = huifang()
                    .get()
                    .uri("/api/outbound-messages/{id}", message)
                    .retrieve()
                    .body(MessageContent.class);
            gatewayOverHttp().send("/sms", content);
        };
    }

    private Gateway gatewayOverHttp() {
        return new Gateway(WorkerHttp.to(gateway.address()));
    }

    private RestClient huifang() {
        return RestClient.builder()
                .requestFactory(new MockMvcClientHttpRequestFactory(http))
                .defaultHeaders(headers -> headers.setBasicAuth("worker", "Huifang-test-1"))
                .build();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String address() {
        return UUID.randomUUID() + "@customer.example";
    }

    private static String phone() {
        return "13" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    }
}
