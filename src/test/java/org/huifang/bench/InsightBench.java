package org.huifang.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long managers wait for figures when there have been very many cases; started by {@code scripts/bench insight}. */
public final class InsightBench {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int WARM_UP = 3;
    private static final int ASKED = 20;
    private static final int USERS = 20;
    private static final double PAGE_GOAL_MILLIS = 1_000;
    private static final double DRILL_GOAL_MILLIS = 1_000;
    private static final int PRINTED = 5;

    /** Comparisons by many values and few, and lists of frequent and rare facts; {year} and {month} are periods. */
    private static final List<String> LOOKS = List.of(
            "/insight/indicators/complaints?by=REGION&{year}",
            "/insight/indicators/on-time?by=OUTLET&{month}",
            "/insight/indicators/on-time?by=OUTLET&{year}",
            "/insight/indicators/csat?by=AGENT&{year}",
            "/insight/indicators/first-response-median?by=CATEGORY&{year}",
            "/insight/cases?indicator=complaints&{year}",
            "/insight/cases?indicator=complaints&by=REGION_LINK&value=%E5%8D%8E%E4%B8%9C/TRANSIT&{year}",
            "/insight/cases?indicator=complaints&by=TERM&value=LOCKER&{month}",
            "/insight/cases?indicator=complaints&by=CATEGORY&value=CS1&{year}",
            "/insight/cases?indicator=on-time&which=MISSES&{year}",
            "/insight/cases?indicator=on-time&which=MISSES&by=OUTLET&value=outlet-7&{year}",
            "/insight/cases?indicator=repeat&which=HITS&by=AGENT&value=agent-99&{year}",
            "/insight/cases?indicator=auto-returned&which=HITS&by=CHANNEL&value=SMS&{year}",
            "/insight/cases?indicator=callback-coverage&which=MISSES&{year}",
            "/insight/cases?indicator=nps&by=OUTLET&value=outlet-7&{year}",
            "/insight/cases?indicator=csat&which=MISSES&{month}");

    private final ApplicationUnderTest application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Rows rows = new Rows();
    private double slowest;

    private InsightBench(ApplicationUnderTest application) {
        this.application = application;
    }

    /** Arguments: number of complaints in a year, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var complaints = Integer.parseInt(arguments[0]);
        var output = Path.of(arguments[2]).toAbsolutePath();
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[1]), output, Bench.jvmOptions())) {
            var bench = new InsightBench(application);
            bench.run(complaints, output);
            bench.rows.keep(output, "insight");
        }
        System.exit(0);
    }

    private void run(int complaints, Path output) throws Exception {
        System.err.printf("Making a year of %,d complaints ...%n", complaints);
        GeneratedFacts.insert(application, complaints);
        System.err.println("Adding it up ...");
        GeneratedSums.insert(application);
        var before = CommitRate.measure(application, 1);
        var page = pagesOfManyUsers();
        rows.add("%-90s %20s", "page", "p50 / p95 ms");
        rows.add(
                "%-90s %9.1f / %8.1f",
                "/insight, 30 days, %d users at once".formatted(USERS), page.at(.5), page.at(.95));
        for (var look : LOOKS) {
            measure(look);
        }
        report(output);
        var after = CommitRate.measure(application, 1);
        rows.add(
                "Complaints %,d, surveys %,d; each page asked %d times by one user",
                complaints, 3L * complaints, ASKED);
        rows.add("Database %,.0f MB", GeneratedCustomers.databaseMegabytes(application));
        rows.add("Same server, same run: %,.0f one-row commits per second before, %,.0f after", before, after);
        verdict("p95 of the dashboard at %d users".formatted(USERS), page.at(.95), PAGE_GOAL_MILLIS);
        verdict("p95 of every comparison and list", slowest, DRILL_GOAL_MILLIS);
    }

    private void report(Path output) throws Exception {
        System.err.println("Computing the report of the last month ...");
        var month =
                new GeneratedMonth(application, new DemoUser("sun.jie", application.address(), http, new LongAdder()));
        var number = month.report();
        var waits = month.pdf(number, output, 1, PRINTED);
        rows.add(
                "%-90s %9.1f / %8.1f",
                "/reports/%s.pdf, kept beside this file".formatted(number), waits.at(.5), waits.at(.95));
    }

    private void verdict(String what, double millis, double goal) {
        rows.add("Goal: %s within %.0f ms: %s (%.0f ms)", what, goal, millis <= goal ? "met" : "missed", millis);
    }

    /** All ask at the same time, each one page after the other. */
    private Waits pagesOfManyUsers() throws Exception {
        System.err.printf("%d users look at the dashboard ...%n", USERS);
        var users = Executors.newFixedThreadPool(USERS);
        Callable<Waits> user = () -> Waits.of(() -> get("/insight"), WARM_UP, ASKED);
        var millis = new ArrayList<double[]>();
        for (var waits :
                users.invokeAll(Stream.generate(() -> user).limit(USERS).toList())) {
            millis.add(waits.get().millis());
        }
        users.shutdown();
        return new Waits(
                millis.stream().flatMapToDouble(Arrays::stream).sorted().toArray());
    }

    private void measure(String look) throws Exception {
        System.err.printf("Asking %s ...%n", look);
        var today = LocalDate.now(ZoneOffset.UTC);
        var address = look.replace("{year}", "from=%s&until=%s".formatted(today.minusDays(364), today))
                .replace("{month}", "from=%s&until=%s".formatted(today.minusDays(29), today));
        var waits = Waits.of(() -> get(address), WARM_UP, ASKED);
        rows.add("%-90s %9.1f / %8.1f", look, waits.at(.5), waits.at(.95));
        slowest = Math.max(slowest, waits.at(.95));
    }

    private void get(String address) throws IOException, InterruptedException {
        var login = Base64.getEncoder().encodeToString("ma.li:Huifang-demo-1".getBytes());
        var request = HttpRequest.newBuilder(application.address().resolve(address))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + login)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s: %d".formatted(address, answer.statusCode()));
        }
    }
}
