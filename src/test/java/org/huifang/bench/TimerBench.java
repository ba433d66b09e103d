package org.huifang.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** How late promises are judged, and the ladder climbed, when very many are due at the same moment. */
public final class TimerBench {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final List<String> TIMERS = List.of("BoundaryEvent_FirstResponseDue", "StartEvent_LadderStepDue");
    private static final int WARM_UP = 500;
    private static final int CLIENTS = 4;
    private static final int PAGE = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ApplicationUnderTest application;
    private final DemoUser website;
    private final DemoUser admin;

    private TimerBench(ApplicationUnderTest application) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.application = application;
        this.website = new DemoUser("website", application.address(), http, new LongAdder());
        this.admin = new DemoUser("admin", application.address(), http, new LongAdder());
    }

    /** Arguments: number of timers due at once, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var timers = Integer.parseInt(arguments[0]);
        var output = Path.of(arguments[2]).toAbsolutePath();
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[1]), output, Bench.jvmOptions())) {
            var report = new TimerBench(application).run(timers);
            Files.writeString(output.resolve(LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + "-timers.txt"), report);
            System.out.print(report);
        }
        System.exit(0);
    }

    private String run(int timers) throws Exception {
        System.err.printf("Warming up with %,d timers ...%n", WARM_UP);
        wave(WARM_UP);
        var before = CommitRate.measure(application, CLIENTS);
        System.err.printf("Measuring %,d timers ...%n", timers);
        var wave = wave(timers);
        var after = CommitRate.measure(application, CLIENTS);
        return """
                Timers due at once              %,d promises, a boundary timer and a ladder timer each
                Promises judged broken          %,d, of which %,d twice
                  lag p50 / p95 / p99           %.2f / %.2f / %.2f s
                First level climbed             %,d, of which %,d twice
                  lag p50 / p95 / p99           %.2f / %.2f / %.2f s
                CPU JVM + PostgreSQL            %.1f + %.1f ms per promise
                Same server, same run           %,.0f one-row commits per second before, %,.0f after
                Target                          judged within 5 s at p99: %s
                """
                .formatted(
                        timers,
                        wave.judged().count(),
                        wave.judged().twice(),
                        wave.judged().p50(),
                        wave.judged().p95(),
                        wave.judged().p99(),
                        wave.climbed().count(),
                        wave.climbed().twice(),
                        wave.climbed().p50(),
                        wave.climbed().p95(),
                        wave.climbed().p99(),
                        wave.jvmCpuMillis() / timers,
                        wave.databaseCpuMillis() / timers,
                        before,
                        after,
                        wave.judged().p99() <= 5 ? "met" : "missed");
    }

    /** Seconds between due and done. */
    private record Lag(long count, long twice, double p50, double p95, double p99) {}

    private record Wave(Lag judged, Lag climbed, double jvmCpuMillis, double databaseCpuMillis) {}

    private Wave wave(int size) throws Exception {
        var numbers = register(size);
        awaitQuiet();
        var due = Instant.now().plusSeconds(20 + size / 40);
        makeDue(numbers, due);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
        var jvm = CpuTime.of(application.jvmPid());
        var database = CpuTime.ofFamily(application.postmasterPid());
        awaitDone(due, size);
        return new Wave(
                lag("sla_event where kind = 'BREACH' and milestone = 'FIRST_RESPONSE'", due),
                lag("escalation where level = 3 and milestone = 'FIRST_RESPONSE'", due),
                CpuTime.of(application.jvmPid()) - jvm,
                CpuTime.ofFamily(application.postmasterPid()) - database);
    }

    private List<String> register(int size) throws InterruptedException, ExecutionException {
        var complaint = Map.of(
                "complainant", Map.of("name", "王芳", "language", "ZH"),
                "subject", "快递延误",
                "description", "我的快递已经五天没有更新了。");
        return inParallel(size, n -> website.post("/api/complaints", withOwnMail(complaint))
                .path("number")
                .asText());
    }

    private static Map<String, Object> withOwnMail(Map<String, Object> complaint) {
        var own = new HashMap<String, Object>(complaint);
        own.put(
                "complainant",
                Map.of("name", "王芳", "email", UUID.randomUUID() + "@customer.example", "language", "ZH"));
        return own;
    }

    private void awaitQuiet() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (admin.get("/engine-rest/process-instance/count?processDefinitionKey=deliver-message")
                        .path("count")
                        .asLong()
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Messages were not delivered within " + PATIENCE);
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** The clocks by our own table, the timers by the engine's API, as its administrators move them. */
    private void makeDue(List<String> numbers, Instant due) throws Exception {
        try (var connection = application.connect("huifang");
                var update = connection.prepareStatement("update sla_clock set due_at = ?, warned_at = started_at"
                        + " where milestone = 'FIRST_RESPONSE' and complaint_number = any (?)")) {
            update.setObject(1, due.atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("text", numbers.toArray()));
            update.executeUpdate();
        }
        var jobs = new ArrayList<String>();
        for (var timer : TIMERS) {
            jobs.addAll(timersAfter(due, timer));
        }
        inParallel(jobs.size(), n -> {
            admin.put("/engine-rest/job/" + jobs.get(n) + "/duedate", Map.of("duedate", date(due)));
            return "";
        });
    }

    private List<String> timersAfter(Instant due, String activity) throws Exception {
        var query = Map.of("activityId", activity, "dueDates", List.of(Map.of("operator", "gt", "value", date(due))));
        var found = new ArrayList<String>();
        var pages = 0;
        do {
            var page = admin.post("/engine-rest/job?maxResults=%d&firstResult=%d".formatted(PAGE, found.size()), query);
            page.forEach(job -> found.add(job.path("id").asText()));
            pages++;
        } while (found.size() == pages * PAGE);
        return found;
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'").format(instant.atOffset(ZoneOffset.UTC));
    }

    private void awaitDone(Instant due, int size) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lag("escalation where level = 3 and milestone = 'FIRST_RESPONSE'", due)
                        .count()
                < size) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all timers were handled within " + PATIENCE);
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private Lag lag(String rows, Instant due) throws SQLException {
        var sql =
                """
                with lags as (select complaint_number, extract(epoch from at - ?::timestamptz) as lag from %s and at >= ?)
                select count(*), count(*) - count(distinct complaint_number),
                    percentile_cont(array[0.5, 0.95, 0.99]) within group (order by lag) from lags"""
                        .formatted(rows);
        try (var connection = application.connect("huifang");
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, due.atOffset(ZoneOffset.UTC));
            query.setObject(2, due.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                var percentiles = row.getArray(3) == null
                        ? new Double[] {0d, 0d, 0d}
                        : (Double[]) row.getArray(3).getArray();
                return new Lag(row.getLong(1), row.getLong(2), percentiles[0], percentiles[1], percentiles[2]);
            }
        }
    }

    private interface Work {
        String of(int n) throws Exception;
    }

    private static List<String> inParallel(int size, Work work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < size; i++) {
                var n = i;
                calls.add(() -> work.of(n));
            }
            var results = new ArrayList<String>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
