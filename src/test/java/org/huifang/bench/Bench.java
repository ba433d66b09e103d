package org.huifang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Measures what complete lifecycles cost; started by {@code scripts/bench}. */
public final class Bench {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final int lifecycles;
    private final int clients;
    private final Path output;

    private Bench(int lifecycles, int clients, Path output) {
        this.lifecycles = lifecycles;
        this.clients = clients;
        this.output = output;
    }

    /** Arguments: number of lifecycles, number of clients, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Path.of(arguments[3]).toAbsolutePath());
        System.exit(bench.run(Path.of(arguments[2])) ? 0 : 1);
    }

    private boolean run(Path jar) throws Exception {
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(jar, output, jvmOptions());
                var measurements = new Measurements(application)) {
            var load = new Load(application, clients);
            var warmUp = new WarmUp(load, measurements).run();
            var commitsBefore = CommitRate.measure(application, clients);
            System.err.printf("Measuring %,d lifecycles ...%n", lifecycles);
            measurements.begin();
            var result = load.handle(lifecycles);
            var usage = measurements.end();
            var statements = measurements.statements();
            var commitsAfter = CommitRate.measure(application, clients);
            var report = Report.of(
                    clients,
                    lifecycles,
                    warmUp,
                    result,
                    usage,
                    new Report.Server(
                            commitsBefore,
                            commitsAfter,
                            measurements.setting("fsync"),
                            measurements.setting("synchronous_commit")));
            publish(report, statements);
            result.failures().stream().limit(5).forEach(failure -> System.err.println("Failed: " + failure));
            return result.failures().isEmpty();
        }
    }

    private void publish(Report report, List<Measurements.StatementUse> statements) throws Exception {
        var stamp = LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
        var json = output.resolve(stamp + ".json");
        Files.writeString(json, report.json());
        var perStatement = output.resolve(stamp + "-statements.txt");
        Files.writeString(perStatement, new StatementTable(statements, lifecycles).text());
        System.out.println(report.table());
        System.out.println(report.json());
        System.err.println("Written to " + json + " and " + perStatement);
    }

    static List<String> jvmOptions() {
        var options = System.getenv().getOrDefault("BENCH_JVM_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : Arrays.asList(options.split("\\s+"));
    }
}
