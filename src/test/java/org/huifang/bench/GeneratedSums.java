package org.huifang.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huifang.insight.fact.SumStatement;

/** The daily and monthly sums of {@link GeneratedFacts}, by quarters, so that every core adds up and each sum fits into memory. */
final class GeneratedSums {

    private static final List<String> PARTS =
            List.of("insight.complaint_part", "insight.contact_part", "insight.answer_part", "insight.parcel_part");

    /** Whole months, because each month has one row of its own, and one more than a year for what follows a complaint. */
    private static final int QUARTERS = 5;

    private GeneratedSums() {}

    static void insert(ApplicationUnderTest application) throws Exception {
        var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (var sum : cores.invokeAll(quarters(application))) {
            sum.get();
        }
        cores.shutdown();
        execute(application, List.of("vacuum analyze"));
    }

    private static List<Callable<Void>> quarters(ApplicationUnderTest application) {
        var next = LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1).plusMonths(1);
        var sums = new ArrayList<Callable<Void>>();
        for (var back = 0; back < QUARTERS; back++) {
            var until = next.minusMonths(3L * back);
            var days = " where day >= date '%s' and day < date '%s'".formatted(until.minusMonths(3), until);
            var statements = new ArrayList<>(List.of("set work_mem = '1GB'"));
            PARTS.forEach(part -> statements.add(SumStatement.puttingIn(part + days)));
            sums.add(() -> execute(application, statements));
        }
        return sums;
    }

    private static Void execute(ApplicationUnderTest application, List<String> statements) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        return null;
    }
}
