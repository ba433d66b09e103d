package org.huifang.customer.parcel.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.backoff.ExponentialBackoffStrategy;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.customer.parcel.sandbox.SandboxTrackingForTests;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SandboxTest;
import org.huifang.worker.WorkerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the complaint to the tracking service and back, over HTTP, with the real worker, engine and database. */
@SandboxTest
class TrackingIT {

    private static final String PASSWORD = "Huifang-test-1";
    private static final Duration LOCK = Duration.ofSeconds(60);
    private static final String DELAYED = "YT8800000000045";
    private static final String UNKNOWN = "YT8800000000404";
    private static final String OUT_OF_ORDER = "YT8800000000503";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    Parcels parcels;

    private final List<Runnable> stops = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @AfterEach
    void stopWorkers() {
        stops.forEach(Runnable::run);
        ClockUtil.reset();
    }

    @Test
    void knowsTheParcelBeforeAnybodyClassifies() {
        var number = acknowledged(DELAYED);
        startWorker();

        until(() -> cases.events(number).contains(CaseEventKind.PARCEL_FACTS_FETCHED));
        until(() -> openTasks(number) == 0);
        cases.work(number);

        assertThat(parcels.withWaybill(DELAYED).orElseThrow().state()).isEqualTo(Parcel.State.IN_TRANSIT);
        assertThat(cases.endings(number)).contains("EndEvent_ParcelKnown");
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_ClassifyComplaint");
    }

    @Test
    void takesAnUnknownWaybillForAFact() {
        var number = acknowledged(UNKNOWN);
        startWorker();

        until(() -> openTasks(number) == 0);

        assertThat(parcels.withWaybill(UNKNOWN).orElseThrow().state()).isEqualTo(Parcel.State.UNKNOWN);
        assertThat(cases.events(number)).contains(CaseEventKind.PARCEL_FACTS_FETCHED);
    }

    @Test
    void tellsTheLedgerOnceHoweverOftenTheWorkerDiesBeforeCompleting() {
        var number = acknowledged(DELAYED);
        var worker = startDyingWorker(2);

        until(() -> worker.deaths() == 1);
        pass(LOCK.plusSeconds(1));
        until(() -> worker.deaths() == 2);
        pass(LOCK.plusSeconds(1));
        until(() -> openTasks(number) == 0);

        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.PARCEL_FACTS_FETCHED);
    }

    @Test
    void goesOnWithoutTheFactsAndGivesThemUpAfterHours() {
        var number = acknowledged(OUT_OF_ORDER);
        startDyingWorker(0);

        passUntilTried(number, Duration.ofSeconds(31), 4);
        passUntilTried(number, Duration.ofMinutes(2).plusSeconds(1), 3);
        pass(Duration.ofMinutes(3));
        cases.runJobs(number);
        assertThat(cases.endings(number)).contains("EndEvent_ParcelFactsToFollow");
        assertThat(cases.tasks(number))
                .extracting(task -> task.getTaskDefinitionKey())
                .contains("Task_ClassifyComplaint");

        passUntilTried(number, Duration.ofSeconds(31), 4);
        passUntilTried(number, Duration.ofMinutes(2).plusSeconds(1), 3);
        passUntilTried(number, Duration.ofMinutes(10).plusSeconds(1), 2);
        passUntilTried(number, Duration.ofHours(1).plusSeconds(1), 1);
        pass(Duration.ofHours(4).plusSeconds(1));
        until(() -> openTasks(number) == 0);

        assertThat(cases.events(number))
                .containsOnlyOnce(CaseEventKind.PARCEL_FACTS_MISSING)
                .doesNotContain(CaseEventKind.PARCEL_FACTS_FETCHED);
    }

    /** Up to the task for the worker, and not beyond. */
    private ComplaintNumber acknowledged(String waybill) {
        var number = cases.complaintAbout(waybill, "请帮忙看看" + UUID.randomUUID());
        cases.runJobs(number);
        assertThat(openTasks(number)).isOne();
        return number;
    }

    private void startWorker() {
        var workers = new TrackingWorkers(settings(), tracking());
        workers.start();
        stops.add(workers::stop);
    }

    private DyingTrackingWorker startDyingWorker(int times) {
        var worker = new DyingTrackingWorker(settings(), tracking(), times);
        var client = ExternalTaskClient.create()
                .baseUrl(settings().server() + "/engine-rest")
                .addInterceptor(new BasicAuthProvider("worker", PASSWORD))
                .maxTasks(1)
                .lockDuration(LOCK.toMillis())
                .backoffStrategy(new ExponentialBackoffStrategy(50, 1, 50))
                .build();
        client.subscribe("fetch-parcel-facts")
                .variables("complaintNumber")
                .handler(worker)
                .open();
        stops.add(client::stop);
        return worker;
    }

    private WorkerSettings settings() {
        return new WorkerSettings(
                "http://127.0.0.1:" + port, "worker", PASSWORD, Duration.ofSeconds(10), LOCK, Duration.ofSeconds(1));
    }

    private TrackingSettings tracking() {
        return new TrackingSettings("http://127.0.0.1:" + port + "/sandbox/tracking", SandboxTrackingForTests.TOKEN);
    }

    /** The clock goes on all the while, or a long poll would never end. */
    private void pass(Duration time) {
        passed = passed.plus(time);
        ClockUtil.offset(passed.toMillis());
    }

    private void passUntilTried(ComplaintNumber number, Duration pause, int left) {
        until(() -> retriesLeft(number) == left + 1);
        pass(pause);
        until(() -> retriesLeft(number) == left);
    }

    private int retriesLeft(ComplaintNumber number) {
        return cases.trackings(number).stream()
                .map(task -> task.getRetries() == null ? 6 : task.getRetries())
                .findFirst()
                .orElse(-1);
    }

    private long openTasks(ComplaintNumber number) {
        return cases.trackings(number).size();
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(60)).until(holds);
    }
}
