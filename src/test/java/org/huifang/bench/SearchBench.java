package org.huifang.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How long auditors wait for a page of cases when very many have ended, and for a
 * dossier; started by {@code scripts/bench search}.
 */
public final class SearchBench {

    private static final int WARM_UP = 5;
    private static final int ASKED = 40;
    private static final int CLIENTS = 1;
    private static final double GOAL_MILLIS = 300;
    private static final double PAGE_GOAL_MILLIS = 1_000;
    private static final double PDF_GOAL_MILLIS = 5_000;

    /** One criterion each, frequent and rare values, and what auditors put together. */
    private static final List<String> SEARCHES = List.of(
            "",
            "number=BENCH-4711",
            "customer=B000004711",
            "waybill=YT0000000004711",
            "category=T1",
            "category=O1",
            "from=2026-03-01&until=2026-03-31",
            "status=CLOSED",
            "status=WITHDRAWN",
            "status=ASSIGNED",
            "outcome=NOT_SOLVED",
            "channel=SMS",
            "department=claims",
            "agent=agent-99",
            "breached=FIRST_RESPONSE",
            "breached=LEGAL_LIMIT",
            "rule=priority:Rule_3",
            "rule=priority:Rule_99",
            "rule=priority:Rule_OfNobody",
            "model=complaint:2",
            "model=complaint:77",
            "category=O1&breached=RESOLUTION&agent=agent-99",
            "category=T1&outcome=NOT_SOLVED&rule=routing:Rule_99",
            "agent=agent-99&rule=sla-policy:Rule_5&model=complaint:2",
            "department=finance&status=WITHDRAWN&channel=WECHAT",
            "from=2026-03-01&until=2026-03-31&agent=agent-7&breached=RESOLUTION",
            "rule=priority:Rule_3&outcome=UNCONFIRMED&breached=FIRST_RESPONSE");

    private final ApplicationUnderTest application;
    private final Rows rows = new Rows();
    private double slowest;

    private SearchBench(ApplicationUnderTest application) {
        this.application = application;
    }

    /** Arguments: number of ended cases, jar of the application, folder for the results. */
    public static void main(String[] arguments) throws Exception {
        var cases = Integer.parseInt(arguments[0]);
        var output = Path.of(arguments[2]).toAbsolutePath();
        System.err.println("Starting the application ...");
        try (var application = ApplicationUnderTest.start(Path.of(arguments[1]), output, withoutFacts())) {
            var bench = new SearchBench(application);
            bench.run(cases, output);
            bench.rows.keep(output, "search");
        }
        System.exit(0);
    }

    /** A million cases at once would keep the making of facts busy meanwhile, which days of them do not. */
    private static List<String> withoutFacts() {
        return Stream.concat(Bench.jvmOptions().stream(), Stream.of("-Dhuifang.insight.keep-up-every=1d"))
                .toList();
    }

    private void run(int cases, Path output) throws Exception {
        System.err.printf("Making %,d ended cases ...%n", cases);
        GeneratedCases.insert(application, cases);
        var before = CommitRate.measure(application, CLIENTS);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var auditor = new DemoUser("he.jing", application.address(), http, new LongAdder());
        rows.add("%-70s %6s %20s %20s", "criteria", "found", "first p50 / p95 ms", "next p50 / p95 ms");
        for (var criteria : SEARCHES) {
            measure(auditor, criteria);
        }
        var dossiers = dossiers(auditor, http, output);
        var after = CommitRate.measure(application, CLIENTS);
        rows.add("Ended cases %,d; pages of 50, each asked %d times by one client", cases, ASKED);
        rows.add("Database %,.0f MB", GeneratedCustomers.databaseMegabytes(application));
        rows.add("Same server, same run: %,.0f one-row commits per second before, %,.0f after", before, after);
        rows.add(
                "Goal: p95 of every first page within %.0f ms: %s (slowest %.0f ms)",
                GOAL_MILLIS, slowest <= GOAL_MILLIS ? "met" : "missed", slowest);
        rows.add("Goal: p95 of a dossier's page within 1 s and of its PDF within 5 s: %s", dossiers ? "met" : "missed");
    }

    /** The generated cases have no story; the one that is looked at here is a real one among them. */
    private boolean dossiers(DemoUser auditor, HttpClient http, Path output) throws Exception {
        System.err.println("Handling a complaint and reading its dossier ...");
        var number = new Lifecycle(application.address(), http).run().number();
        Files.write(output.resolve(number + ".pdf"), auditor.file("/dossiers/" + number + ".pdf"));
        var page = dossier(auditor, number, "", "page");
        var pdf = dossier(auditor, number, ".pdf", "PDF");
        dossier(auditor, number, ".json", "bundle");
        return page.at(.95) <= PAGE_GOAL_MILLIS && pdf.at(.95) <= PDF_GOAL_MILLIS;
    }

    private Waits dossier(DemoUser auditor, String number, String kind, String name) throws Exception {
        var address = "/dossiers/" + number + kind;
        var size = auditor.file(address).length;
        var waits = Waits.of(() -> auditor.file(address), WARM_UP, ASKED);
        rows.add("Dossier's %s, %,d KB: p50 / p95 %.0f / %.0f ms", name, size / 1024, waits.at(.5), waits.at(.95));
        return waits;
    }

    private void measure(DemoUser auditor, String criteria) throws Exception {
        System.err.printf("Searching %s ...%n", criteria.isEmpty() ? "everything" : criteria);
        var address = "/api/case-search?" + criteria;
        var page = auditor.get(address);
        var first = Waits.of(() -> auditor.get(address), WARM_UP, ASKED);
        var next = page.path("next").isNull()
                ? null
                : Waits.of(
                        () -> auditor.get(
                                address + "&after=" + page.path("next").asText()),
                        WARM_UP,
                        ASKED);
        rows.add(
                "%-70s %5d%s %9.1f / %8.1f %s",
                criteria.isEmpty() ? "(none)" : criteria,
                page.path("cases").size(),
                next == null ? " " : "+",
                first.at(.5),
                first.at(.95),
                next == null ? "" : String.format(Locale.ROOT, "%9.1f / %8.1f", next.at(.5), next.at(.95)));
        slowest = Math.max(slowest, first.at(.95));
    }
}
