package org.huifang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How long people wait for the lists of Tasklist when very many tasks are open; started by {@code scripts/bench tasks}. */
public final class TaskListBench {

    private static final List<String> READERS = List.of("li.na", "zhao.min", "sun.jie", "admin");

    /** What Tasklist shows at once. */
    private static final int PAGE = 15;

    private static final int WARM_UP = 10;
    private static final int ASKED = 100;
    private static final int CLIENTS = 1;
    private static final double GOAL_MILLIS = 100;

    private final ApplicationUnderTest application;
    private final Rows rows = new Rows();
    private double slowest;

    private TaskListBench(ApplicationUnderTest application) {
        this.application = application;
    }

    /** Arguments: number of open tasks, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var tasks = Integer.parseInt(arguments[0]);
        var output = Path.of(arguments[2]).toAbsolutePath();
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[1]), output, Bench.jvmOptions())) {
            var bench = new TaskListBench(application);
            bench.run(tasks);
            bench.rows.keep(output, "tasks");
        }
        System.exit(0);
    }

    private void run(int tasks) throws Exception {
        System.err.printf("Making %,d open tasks ...%n", tasks);
        GeneratedTasks.insert(application, tasks);
        warmUp();
        var before = CommitRate.measure(application, CLIENTS);
        rows.add("%-10s %-28s %8s %21s %21s", "reader", "list", "tasks", "page p50 / p95 ms", "count p50 / p95 ms");
        for (var reader : READERS) {
            measure(user(reader));
        }
        var after = CommitRate.measure(application, CLIENTS);
        rows.add("Open tasks %,d; authorization on; each asked %d times by one client", tasks, ASKED);
        rows.add("Same server, same run: %,.0f one-row commits per second before, %,.0f after", before, after);
        rows.add(
                "Goal: p95 of every page and count within %.0f ms: %s (slowest %.0f ms)",
                GOAL_MILLIS, slowest <= GOAL_MILLIS ? "met" : "missed", slowest);
    }

    private DemoUser user(String id) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new DemoUser(id, application.address(), http, new LongAdder());
    }

    /** Everybody reads every list before any is measured: a server that has been up for a while has compiled what it does often. */
    private void warmUp() throws Exception {
        System.err.println("Reading every list until the server is warm ...");
        for (var id : READERS) {
            var reader = user(id);
            for (var list : lists(reader)) {
                Waits.of(() -> reader.postForTasklist(firstPage(list)), WARM_UP, 1);
            }
        }
    }

    private static JsonNode lists(DemoUser reader) throws Exception {
        return reader.get(
                "/engine-rest/filter?resourceType=Task&sortBy=filterId&sortOrder=asc&firstResult=0&maxResults=100");
    }

    private static String address(JsonNode list) {
        return "/engine-rest/filter/" + list.path("id").asText();
    }

    private static String firstPage(JsonNode list) {
        return address(list) + "/list?firstResult=0&maxResults=" + PAGE;
    }

    private void measure(DemoUser reader) throws Exception {
        System.err.printf("Reading the lists of %s ...%n", reader.id());
        for (var list : lists(reader)) {
            var address = address(list);
            var found = reader.post(address + "/count", Map.of()).path("count").asLong();
            var page = Waits.of(() -> reader.postForTasklist(firstPage(list)), WARM_UP, ASKED);
            var count = Waits.of(() -> reader.post(address + "/count", Map.of()), WARM_UP, ASKED);
            rows.add(
                    "%-10s %-28s %,8d %10.1f / %8.1f %10.1f / %8.1f",
                    reader.id(), english(list), found, page.at(.5), page.at(.95), count.at(.5), count.at(.95));
            slowest = Math.max(slowest, Math.max(page.at(.95), count.at(.95)));
        }
    }

    /** Names of lists are in Chinese and English; a table of fixed width needs the latter. */
    private static String english(JsonNode list) {
        return list.path("name").asText().replaceAll("^[^A-Za-z]+", "");
    }
}
