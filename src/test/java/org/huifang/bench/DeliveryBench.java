package org.huifang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Whether deliveries can be reported at a rate, and how long each report takes; started by {@code scripts/bench deliveries}. */
public final class DeliveryBench {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String HEAP = "-Xmx512m";
    private static final int CUSTOMERS = 200_000;
    /** A house that has surveyed for a month: nearly everybody's cap is used up. */
    private static final int CONTACTED_PERCENT = 97;

    private static final int BATCH = 50;
    private static final int SENDERS = 8;
    private static final int CLIENTS = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final ApplicationUnderTest application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DemoUser admin;
    private final DemoUser website;
    private final AtomicLong waybills = new AtomicLong();
    private double peak;

    private DeliveryBench(ApplicationUnderTest application) {
        this.application = application;
        this.admin = new DemoUser("admin", application.address(), http, new LongAdder());
        this.website = new DemoUser("website", application.address(), http, new LongAdder());
    }

    /** Arguments: seconds, deliveries per second, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var seconds = Integer.parseInt(arguments[0]);
        var rate = Integer.parseInt(arguments[1]);
        var output = Path.of(arguments[3]).toAbsolutePath();
        var options = new ArrayList<>(List.of(HEAP));
        options.addAll(Bench.jvmOptions());
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[2]), output, options)) {
            var report = new DeliveryBench(application).run(Duration.ofSeconds(seconds), rate);
            Files.writeString(
                    output.resolve(LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + "-deliveries.txt"), report);
            System.out.print(report);
        }
        System.exit(0);
    }

    /** @param millis from the moment a batch should have been sent until its answer, sorted */
    private record Result(double[] millis, long answered, long failed, double seconds, Map<String, Long> outcomes) {

        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1, Math.floor(share * millis.length))];
        }
    }

    private String run(Duration time, int rate) throws Exception {
        System.err.printf("Making %,d customers ...%n", CUSTOMERS);
        GeneratedCustomers.insert(application, CUSTOMERS, CONTACTED_PERCENT);
        var before = CommitRate.measure(application, CLIENTS);
        System.err.println("Warming up ...");
        send(WARM_UP, rate);
        var jvm = CpuTime.of(application.jvmPid());
        var database = CpuTime.ofFamily(application.postmasterPid());
        System.err.printf("Reporting %,d deliveries a second for %d s ...%n", rate, time.toSeconds());
        var result = send(time, rate);
        var jvmSeconds = (CpuTime.of(application.jvmPid()) - jvm) / 1e3;
        var databaseSeconds = (CpuTime.ofFamily(application.postmasterPid()) - database) / 1e3;
        var after = CommitRate.measure(application, CLIENTS);
        return String.format(
                Locale.ROOT,
                """
                Deliveries reported             %,d in %.1f s: %,.0f/s; wanted %,d/s; %d batches failed
                A batch of %d answered           p50 %.0f ms, p95 %.0f ms, p99 %.0f ms from when it was to be sent
                Outcomes                        %s
                CPU JVM + PostgreSQL            %.1f + %.1f s
                Heap                            peak %.0f MB; limit %s, garbage included
                Same server, same run           %,.0f one-row commits per second before, %,.0f after, by one client
                Goal: %,d/s                    %s
                """,
                result.answered(),
                result.seconds(),
                result.answered() / result.seconds(),
                rate,
                result.failed(),
                BATCH,
                result.percentile(.5),
                result.percentile(.95),
                result.percentile(.99),
                result.outcomes(),
                jvmSeconds,
                databaseSeconds,
                peak,
                HEAP,
                before,
                after,
                rate,
                result.failed() == 0 && result.answered() / result.seconds() >= rate * .99 ? "met" : "missed");
    }

    /** Sends by the clock, whether earlier batches have been answered or not; what waits for a sender counts as late. */
    private Result send(Duration time, int rate) throws Exception {
        var millis = new ConcurrentLinkedQueue<Double>();
        var outcomes = new TreeMap<String, Long>();
        var failed = new LongAdder();
        var senders = Executors.newFixedThreadPool(SENDERS);
        var batches = time.toSeconds() * rate / BATCH;
        var start = System.nanoTime();
        for (long n = 0; n < batches; n++) {
            var due = start + n * BATCH * 1_000_000_000L / rate;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            senders.submit(() -> {
                try {
                    var answer = website.post("/api/deliveries", batch());
                    millis.add((System.nanoTime() - due) / 1e6);
                    note(outcomes, answer);
                } catch (Exception lost) {
                    failed.increment();
                }
            });
            if (n % (2L * Math.max(1, rate / BATCH)) == 0) {
                peak = Math.max(peak, heapMegabytes());
            }
        }
        senders.shutdown();
        senders.awaitTermination(5, TimeUnit.MINUTES);
        var seconds = (System.nanoTime() - start) / 1e9;
        var sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Result(sorted, (long) sorted.length * BATCH, failed.sum(), seconds, outcomes);
    }

    private static void note(Map<String, Long> outcomes, JsonNode answer) {
        synchronized (outcomes) {
            answer.fields()
                    .forEachRemaining(field ->
                            outcomes.merge(field.getKey(), field.getValue().asLong(), Long::sum));
        }
    }

    private List<Map<String, Object>> batch() {
        var random = new Random(waybills.get());
        var batch = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < BATCH; i++) {
            // One in a hundred is a customer nobody knows.
            var customer = random.nextInt(CUSTOMERS + CUSTOMERS / 100) + 1;
            batch.add(Map.of(
                    "waybill", "YB%010d".formatted(waybills.incrementAndGet()),
                    "customerNumber", "B%08d".formatted(customer),
                    "deliveredAt", Instant.now().toString()));
        }
        return batch;
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
