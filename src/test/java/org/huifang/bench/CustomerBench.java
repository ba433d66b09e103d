package org.huifang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** How fast customers' files are taken in, and in how much memory; started by {@code scripts/bench customers}. */
public final class CustomerBench {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Engine, classifiers and rules hold about 150 MB before the first row. */
    private static final String HEAP = "-Xmx512m";

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** One import is one client. */
    private static final int CLIENTS = 1;

    private final ApplicationUnderTest application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DemoUser admin;

    private CustomerBench(ApplicationUnderTest application) {
        this.application = application;
        this.admin = new DemoUser("admin", application.address(), http, new LongAdder());
    }

    /** Arguments: number of rows, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var rows = Integer.parseInt(arguments[0]);
        var output = Path.of(arguments[2]).toAbsolutePath();
        var options = new ArrayList<>(List.of(HEAP));
        options.addAll(Bench.jvmOptions());
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[1]), output, options)) {
            var report = new CustomerBench(application).run(rows);
            Files.writeString(
                    output.resolve(LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + "-customers.txt"), report);
            System.out.print(report);
        }
        System.exit(0);
    }

    private String run(int rows) throws Exception {
        var before = CommitRate.measure(application, CLIENTS);
        var idle = heapMegabytes();
        System.err.printf("Taking in %,d rows ...%n", rows);
        var first = take(rows);
        System.err.printf("Taking in the same %,d rows again ...%n", rows);
        var again = take(rows);
        var after = CommitRate.measure(application, CLIENTS);
        return String.format(
                Locale.ROOT,
                """
                Customers taken in              %s
                The same file again             %s
                Heap                            %.0f MB before; limit %s, garbage included in what is used
                Same server, same run           %,.0f one-row commits per second before, %,.0f after, by one client
                """,
                first.line(),
                again.line(),
                idle,
                HEAP,
                before,
                after);
    }

    /** @param peakMegabytes most heap seen in use, garbage included */
    private record Taken(
            JsonNode counts, double seconds, double peakMegabytes, double jvmSeconds, double databaseSeconds) {

        String line() {
            var rows = counts.path("rows").asLong();
            return String.format(
                    Locale.ROOT,
                    "%,d rows in %.1f s: %,.0f rows/s (%,d new, %,d unchanged, %,d rejected);"
                            + " peak heap used %.0f MB; CPU JVM + PostgreSQL %.0f + %.0f s",
                    rows,
                    seconds,
                    rows / seconds,
                    counts.path("created").asLong(),
                    counts.path("unchanged").asLong(),
                    counts.path("rejected").asLong(),
                    peakMegabytes,
                    jvmSeconds,
                    databaseSeconds);
        }
    }

    private Taken take(int rows) throws Exception {
        var jvm = CpuTime.of(application.jvmPid());
        var database = CpuTime.ofFamily(application.postmasterPid());
        var start = System.nanoTime();
        var answer = http.sendAsync(request(rows), BodyHandlers.ofByteArray());
        var peak = 0d;
        while (!answer.isDone()) {
            peak = Math.max(peak, heapMegabytes());
            Thread.sleep(LOOK.toMillis());
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var response = answer.get();
        if (response.statusCode() != 200) {
            throw new IOException(
                    "%d %s".formatted(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return new Taken(
                JSON.readTree(response.body()),
                seconds,
                peak,
                (CpuTime.of(application.jvmPid()) - jvm) / 1e3,
                (CpuTime.ofFamily(application.postmasterPid()) - database) / 1e3);
    }

    private HttpRequest request(int rows) {
        var credentials = Base64.getEncoder().encodeToString("website:Huifang-demo-1".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(application.address().resolve("/api/customers/import"))
                .timeout(PATIENCE)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.ofInputStream(() -> new GeneratedFile(rows)))
                .build();
    }

    private double heapMegabytes() throws Exception {
        return admin.get("/actuator/metrics/jvm.memory.used?tag=area:heap")
                        .path("measurements")
                        .path(0)
                        .path("value")
                        .asDouble()
                / (1024 * 1024);
    }

    /** Made as it is read; every thousandth row is one to be rejected. */
    private static final class GeneratedFile extends InputStream {

        private static final String HEADER =
                "customer_number,name,email,phone,language,region,preferred_channel,contact_from,contact_until,"
                        + "business,parcels_per_month,parcels_last_week,parcels_eight_weeks,revenue_yuan,facts_as_of\n";
        private static final List<String> REGIONS = List.of("华东", "华南", "华北", "华中", "西南", "东北");

        private final int rows;
        private int row;
        private byte[] bytes = HEADER.getBytes(StandardCharsets.UTF_8);
        private int position;

        GeneratedFile(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            return prepare() ? bytes[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (!prepare()) {
                return -1;
            }
            var count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean prepare() {
            if (position < bytes.length) {
                return true;
            }
            if (row == rows) {
                return false;
            }
            var text = new StringBuilder();
            for (int i = 0; i < 100 && row < rows; i++) {
                text.append(line(row++));
            }
            bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
            return true;
        }

        private static String line(int n) {
            // Multiplied by a prime, so that facts do not grow with the row.
            var mixed = (int) (n * 7919L % 100_003);
            return "B%07d,客户%d,b%d@bench.example,13%09d,%s,%s,SMS,09:30,18:00,%s,%d,%d,%d,%d,%s%n"
                    .formatted(
                            n,
                            n,
                            n,
                            n,
                            n % 20 == 0 ? "EN" : "ZH",
                            REGIONS.get(n % REGIONS.size()),
                            mixed % 10 == 0,
                            mixed % 10 == 0 ? mixed % 2000 : mixed % 12,
                            mixed % 30,
                            mixed % 240,
                            mixed * 3L,
                            n % 1000 == 999 ? "yesterday" : "2026-03-31");
        }
    }
}
