package org.huifang.bench;

import org.huifang.bench.Report.Percentiles;

/** A report as two columns. */
final class ReportTable {

    private final Report report;
    private final StringBuilder lines = new StringBuilder();

    ReportTable(Report report) {
        this.report = report;
    }

    String text() {
        var each = report.perLifecycle();
        var server = report.server();
        row("Lifecycles measured", "%,d, of which %,d failed", report.lifecycles(), report.failed());
        row("Clients", "%d", report.clients());
        row(
                "Warm-up before",
                "%,d lifecycles, %s",
                report.warmUp().lifecycles(),
                report.warmUp().steady() ? "until steady" : "still not steady");
        row("Lifecycles per second", "%.1f", report.lifecyclesPerSecond());
        row("Create p50 / p95 / p99", "%s ms", percentiles(report.createMillis()));
        row("Lifecycle p50 / p95 / p99", "%s ms (pauses included)", percentiles(report.lifecycleMillis()));
        lines.append("Per lifecycle\n");
        row("  SQL statements", "%.1f", each.statements());
        row("  of these writing", "%.1f", each.writes());
        row("  commits", "%.1f", each.commits());
        row("  WAL", "%,.0f bytes, with %.1f page images", each.walBytes(), each.walPageImages());
        row(
                "  CPU JVM + PostgreSQL",
                "%.1f + %.1f = %.1f ms",
                each.jvmCpuMillis(),
                each.databaseCpuMillis(),
                each.cpuMillis());
        row("  HTTP requests", "%.1f, of which %.1f were answered \"not yet\"", each.requests(), each.polls());
        lines.append("Same server, same run\n");
        row(
                "  one-row commits per second",
                "%,.0f before, %,.0f after (fsync %s, synchronous_commit %s)",
                server.commitsPerSecondBefore(),
                server.commitsPerSecondAfter(),
                server.fsync(),
                server.synchronousCommit());
        row("  lifecycles per 1,000 commits", "%.2f", report.lifecyclesPerThousandCommits());
        return lines.append(report.verdict()).append('\n').toString();
    }

    private static String percentiles(Percentiles millis) {
        return "%.1f / %.1f / %.1f".formatted(millis.p50(), millis.p95(), millis.p99());
    }

    private void row(String name, String format, Object... values) {
        lines.append("%-32s".formatted(name)).append(format.formatted(values)).append('\n');
    }
}
