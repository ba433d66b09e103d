package org.huifang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The figures of one run, as a table for people and as JSON for comparison. */
record Report(
        int lifecycles,
        int failed,
        int clients,
        WarmUp.Outcome warmUp,
        double lifecyclesPerSecond,
        Percentiles createMillis,
        Percentiles lifecycleMillis,
        PerLifecycle perLifecycle,
        Server server,
        double lifecyclesPerThousandCommits,
        String verdict) {

    /** CPU milliseconds per lifecycle: what it may cost at first, and what it shall cost. */
    private static final int BUDGET = 130;

    private static final int AIM = 80;

    /** Milliseconds within which so many of hundred were done. */
    record Percentiles(double p50, double p95, double p99) {

        static Percentiles of(List<Lifecycle.Timing> timings, Function<Lifecycle.Timing, Duration> part) {
            var sorted = timings.stream()
                    .map(part)
                    .mapToDouble(duration -> duration.toNanos() / 1e6)
                    .sorted()
                    .toArray();
            return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
        }

        private static double at(double[] sorted, double share) {
            return sorted.length == 0 ? 0 : rounded(sorted[(int) Math.ceil(share * sorted.length) - 1]);
        }
    }

    record PerLifecycle(
            double statements,
            double writes,
            double commits,
            double walBytes,
            double walPageImages,
            double jvmCpuMillis,
            double databaseCpuMillis,
            double cpuMillis,
            double requests,
            double polls) {}

    /** @param commitsPerSecondBefore transactions of one inserted row, by as many clients as the lifecycles had */
    record Server(double commitsPerSecondBefore, double commitsPerSecondAfter, String fsync, String synchronousCommit) {

        double commitsPerSecond() {
            return (commitsPerSecondBefore + commitsPerSecondAfter) / 2;
        }
    }

    static Report of(
            int clients, int wanted, WarmUp.Outcome warmUp, Load.Result load, Measurements.Usage usage, Server server) {
        return new Report(
                wanted,
                wanted - load.timings().size(),
                clients,
                warmUp,
                rounded(load.perSecond()),
                Percentiles.of(load.timings(), Lifecycle.Timing::create),
                Percentiles.of(load.timings(), Lifecycle.Timing::total),
                perLifecycle(usage, load, wanted),
                server,
                Math.rint(load.perSecond() / server.commitsPerSecond() * 100_000) / 100,
                verdict(usage.cpuMillis() / (double) wanted));
    }

    private static PerLifecycle perLifecycle(Measurements.Usage usage, Load.Result load, double count) {
        return new PerLifecycle(
                rounded(usage.statements() / count),
                rounded(usage.writes() / count),
                rounded(usage.commits() / count),
                Math.rint(usage.walBytes() / count),
                rounded(usage.walPageImages() / count),
                rounded(usage.jvmCpuMillis() / count),
                rounded(usage.databaseCpuMillis() / count),
                rounded(usage.cpuMillis() / count),
                rounded(load.requests() / count),
                rounded(load.polls() / count));
    }

    private static String verdict(double cpuMillis) {
        return "A lifecycle costs %.0f CPU ms (JVM + PostgreSQL): %s; %s."
                .formatted(cpuMillis, distance(cpuMillis, "budget", BUDGET), distance(cpuMillis, "aim", AIM));
    }

    private static String distance(double cpuMillis, String name, int limit) {
        var over = cpuMillis - limit;
        return "%.0f ms (%.0f %%) %s the %s of %d"
                .formatted(Math.abs(over), Math.abs(over) * 100 / limit, over > 0 ? "over" : "within", name, limit);
    }

    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }

    String json() throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
    }

    String table() {
        return new ReportTable(this).text();
    }
}
