package org.huifang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** How long it takes to plan a day of follow-ups for many customers; started by {@code scripts/bench planning}. */
public final class PlanningBench {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String HEAP = "-Xmx512m";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** Starting is watched only so long; each start is a process instance of its own. */
    private static final Duration STARTING = Duration.ofSeconds(30);
    /** As if surveys had gone out for a month. */
    private static final int CONTACTED_PERCENT = 60;

    private static final int CLIENTS = 1;

    private final ApplicationUnderTest application;
    private final DemoUser admin;
    private double peak;

    private PlanningBench(ApplicationUnderTest application) {
        this.application = application;
        this.admin = new DemoUser("admin", application.address(), HttpClient.newHttpClient(), new LongAdder());
    }

    /** Arguments: number of customers, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var customers = Integer.parseInt(arguments[0]);
        var output = Path.of(arguments[2]).toAbsolutePath();
        var options = new ArrayList<>(List.of(HEAP));
        options.addAll(Bench.jvmOptions());
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[1]), output, options)) {
            var report = new PlanningBench(application).run(customers);
            Files.writeString(
                    output.resolve(LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + "-planning.txt"), report);
            System.out.print(report);
        }
        System.exit(0);
    }

    private String run(int customers) throws Exception {
        System.err.printf("Making %,d customers ...%n", customers);
        var sizeBefore = GeneratedCustomers.insert(application, customers, CONTACTED_PERCENT);
        var before = CommitRate.measure(application, CLIENTS);
        var idle = heapMegabytes();
        var jvm = CpuTime.of(application.jvmPid());
        var database = CpuTime.ofFamily(application.postmasterPid());
        System.err.println("Planning a day ...");
        var day = admin.post("/api/follow-ups/planning", "").path("day").asText();
        var planned = await(day, "plannedAt");
        var jvmSeconds = (CpuTime.of(application.jvmPid()) - jvm) / 1e3;
        var databaseSeconds = (CpuTime.ofFamily(application.postmasterPid()) - database) / 1e3;
        var seconds = seconds(planned, "plannedAt");
        var starting = rateOfStarts(day);
        var after = CommitRate.measure(application, CLIENTS);
        return String.format(
                Locale.ROOT,
                """
                Customers                       %,d
                One day planned                 %.1f s, %,.0f customers/s
                Planned                         %,d
                Suppressed                      %,d: %s
                Carried over                    %,d
                CPU JVM + PostgreSQL            %.1f + %.1f s
                Heap                            %.0f MB before, peak %.0f MB; limit %s, garbage included
                Database                        %.0f MB before, %.0f MB after
                Started after planning          %s
                Same server, same run           %,.0f one-row commits per second before, %,.0f after, by one client
                Goal: 1,000,000 in 60 s         %s
                """,
                customers,
                seconds,
                customers / seconds,
                planned.path("planned").asInt(),
                planned.path("suppressed").asInt(),
                reasons(planned),
                planned.path("carriedOver").asInt(),
                jvmSeconds,
                databaseSeconds,
                idle,
                peak,
                HEAP,
                sizeBefore,
                GeneratedCustomers.databaseMegabytes(application),
                starting,
                before,
                after,
                seconds * 1_000_000 / customers <= 60 ? "met" : "missed");
    }

    private JsonNode await(String day, String moment) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var report = report(day);
            if (!report.path(moment).isNull()) {
                return report;
            }
            peak = Math.max(peak, heapMegabytes());
            Thread.sleep(LOOK.toMillis());
        }
        throw new IOException("The day was not planned within " + PATIENCE);
    }

    private JsonNode report(String day) throws Exception {
        return admin.get("/api/follow-ups/planning/" + day);
    }

    private static double seconds(JsonNode report, String moment) {
        return Duration.between(
                                Instant.parse(report.path("openedAt").asText()),
                                Instant.parse(report.path(moment).asText()))
                        .toMillis()
                / 1e3;
    }

    private String rateOfStarts(String day) throws Exception {
        var start = System.nanoTime();
        var from = report(day).path("started").asInt();
        var seen = report(day);
        while (System.nanoTime() - start < STARTING.toNanos()
                && seen.path("finishedAt").isNull()) {
            Thread.sleep(LOOK.toMillis());
            seen = report(day);
        }
        var elapsed = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d in %.0f s: %.0f/s",
                seen.path("started").asInt() - from,
                elapsed,
                (seen.path("started").asInt() - from) / elapsed);
    }

    private static String reasons(JsonNode report) {
        var reasons = new TreeMap<String, Integer>();
        report.path("counts").forEach(count -> {
            if (count.path("outcome").asText().equals("SUPPRESSED")) {
                reasons.merge(
                        count.path("reason").asText(), count.path("customers").asInt(), Integer::sum);
            }
        });
        return reasons.toString();
    }

    private double heapMegabytes() throws Exception {
        return admin.get("/actuator/metrics/jvm.memory.used?tag=area:heap")
                        .path("measurements")
                        .path(0)
                        .path("value")
                        .asDouble()
                / (1024 * 1024);
    }
}
