package org.huifang.complaint.remedy.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.backoff.ExponentialBackoffStrategy;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.payout.DyingWorker.Step;
import org.huifang.complaint.remedy.sandbox.SandboxPayoutForTests;
import org.huifang.complaint.remedy.settlement.Payout;
import org.huifang.complaint.remedy.settlement.Payouts;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SandboxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

/** A worker killed at each step of a refund ten times pays exactly once: real engine, database, HTTP and worker. */
@SandboxTest
class KilledWorkerIT {

    private static final String PASSWORD = "Huifang-test-1";
    private static final int TIMES = 10;
    private static final Duration LOCK = Duration.ofMinutes(5);

    record Paid(String reference, String key, String caseNumber, long amountCents, int times) {}

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    Payouts payouts;

    @Autowired
    ExternalTaskService externalTasks;

    private ExternalTaskClient client;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void startTime() {
        passed = Duration.ZERO;
    }

    @AfterEach
    void stopWorker() {
        ClockUtil.reset();
        client.stop();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AFTER_RECEIPT", "AFTER_COMPLETING"},
            mode = EnumSource.Mode.EXCLUDE)
    void paysOneRefundOnceHoweverOftenTheWorkerDies(Step step) {
        var number = agreedRefund();
        var worker = start(step);

        for (var death = 1; death <= TIMES; death++) {
            var deaths = death;
            await().atMost(Duration.ofSeconds(60)).until(() -> worker.deaths() >= deaths);
            letTheLockExpire();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> openTasks(number) == 0);
        cases.work(number);

        assertThat(worker.deaths()).isEqualTo(TIMES);
        assertPaidOnce(number);
    }

    /** What is receipted is not paid again, what is completed not handed out again; so ten refunds and a death after each. */
    @ParameterizedTest
    @EnumSource(names = {"AFTER_RECEIPT", "AFTER_COMPLETING"})
    void paysEachRefundOnceWhenTheWorkerDiesAfterSayingSo(Step step) {
        var numbers = IntStream.range(0, TIMES).mapToObj(i -> agreedRefund()).toList();
        var worker = start(step);

        await().atMost(Duration.ofSeconds(120)).until(() -> worker.deaths() == TIMES);
        letTheLockExpire();
        await().atMost(Duration.ofSeconds(60)).until(() -> numbers.stream().allMatch(number -> openTasks(number) == 0));
        numbers.forEach(cases::work);

        assertThat(numbers).allSatisfy(this::assertPaidOnce);
    }

    private ComplaintNumber agreedRefund() {
        var number = cases.complaintWithCategory("T1");
        cases.work(number);
        cases.offer(number);
        cases.accept(number);
        return number;
    }

    private DyingWorker start(Step step) {
        var server = "http://127.0.0.1:" + port;
        var worker = new DyingWorker(step, TIMES, server, PASSWORD, SandboxPayoutForTests.TOKEN);
        client = ExternalTaskClient.create()
                .baseUrl(server + "/engine-rest")
                .addInterceptor(new BasicAuthProvider("worker", PASSWORD))
                .maxTasks(1)
                .lockDuration(LOCK.toMillis())
                .backoffStrategy(new ExponentialBackoffStrategy(50, 1, 50))
                .build();
        client.subscribe("pay-refund").variables("payoutId").handler(worker).open();
        return worker;
    }

    private void letTheLockExpire() {
        passed = passed.plus(LOCK).plusSeconds(1);
        ClockUtil.offset(passed.toMillis());
    }

    private long openTasks(ComplaintNumber number) {
        return externalTasks.createExternalTaskQuery().topicName("pay-refund").list().stream()
                .filter(task -> number.value().equals(task.getBusinessKey()))
                .count();
    }

    private void assertPaidOnce(ComplaintNumber number) {
        var key = number.value() + "/0/1";
        var paid = paid().stream()
                .filter(payment -> payment.caseNumber().equals(number.value()))
                .toList();
        assertThat(paid).hasSize(1);
        assertThat(paid.get(0).key()).isEqualTo(key);
        assertThat(paid.get(0).amountCents()).isEqualTo(1250);
        var rows = payouts.of(number);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).state()).isEqualTo(Payout.State.DONE);
        assertThat(rows.get(0).reference()).isEqualTo(paid.get(0).reference());
        assertThat(cases.events(number))
                .containsOnlyOnce(
                        CaseEventKind.PAYOUT_ORDERED, CaseEventKind.PAYOUT_DONE, CaseEventKind.REMEDY_CARRIED_OUT);
        assertThat(cases.endings(number)).containsOnlyOnce("EndEvent_RemedyCarriedOut");
    }

    private List<Paid> paid() {
        var paid = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/sandbox/payout/payments")
                .headers(headers -> headers.setBasicAuth("li.na", PASSWORD))
                .retrieve()
                .body(Paid[].class);
        return Arrays.asList(paid);
    }
}
