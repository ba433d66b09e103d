package org.huifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The report of the last whole month of {@link GeneratedFacts}: with warnings of each level, improvements of which some were promised in the
 * report before, and a conclusion. Its PDF is kept, so that it can be read page by page.
 */
final class GeneratedMonth {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final List<String> STATEMENTS = List.of(
            """
            insert into early_warning (dimension, subject, level, rule, rules_version, limits_version, judged_day, raised_at, owner_group,
                plan, due_at, finding, found_by, found_at, verdict, closed_at, closed_day)
            select 'OUTLET', 'outlet-' || n * 7 % 2000, case when n = 1 then 'RED' when n < 6 then 'ORANGE' else 'YELLOW' end, 'COUNT', '1', 1, day,
                day + time '02:10', 'team-leads', 'COUNT', day + 1 + time '02:10', case when n % 5 = 0 then 'FALSE_ALARM' else 'REAL' end,
                'sun.jie', day + time '09:30', case when n < 17 then case when n % 5 = 0 then 'FALSE' else 'HIT' end end,
                case when n < 17 then day + 8 + time '09:30' end, case when n < 17 then day + 8 end
            from generate_series(1, 18) n, lateral (select date '{first}' + n as day) drawn""",
            """
            insert into service_report (number, kind, first_day, last_day, state, figures, conclusion, author, opened_at, state_since, published_at)
            values (to_char(date '{first}' - 1, '"R"-YYYY-MM'), 'MONTH', date '{first}' - interval '1 month', date '{first}' - 1, 'PUBLISHED', '{}', '-', 'sun.jie',
                timestamptz '{first}', timestamptz '{first}', timestamptz '{first}')""",
            """
            insert into improvement_action (origin, reference, title, state, planner_group, cause, measure, owner, due_at, indicator, dimension,
                subject, opened_by, opened_at, closed_at)
            select origin, reference, title, state, 'team-leads', 'PROCESS', title, 'sun.jie', timestamptz '{first}' + due * interval '1 day', indicator,
                'CATEGORY', category, 'sun.jie', timestamptz '{first}' - interval '20 days', case when state = 'EFFECTIVE' then timestamptz '{first}' + interval '21 days' end
            from (values ('REPORT', to_char(date '{first}' - 1, '"R"-YYYY-MM'), '华东夜班分拣增加一条线 Another sorting line at night in the east', 'EFFECTIVE', 12, 'ON_TIME', 'T1'),
                ('REPORT', to_char(date '{first}' - 1, '"R"-YYYY-MM'), '投柜前先征得收件人同意 Ask before a parcel goes into a locker', 'PLANNED', 40, 'COMPLAINTS', 'D2'),
                ('WARNING', null, '易碎件单独装袋 Fragile parcels travel in bags of their own', 'DONE', 25, 'COMPLAINTS', 'M2'),
                ('SUGGESTION', null, '派送前一小时短信提醒 A message one hour before delivery', 'OPEN', 55, 'REPEATED', 'D1'))
                v (origin, reference, title, state, due, indicator, category)""");

    private final ApplicationUnderTest application;
    private final DemoUser lead;
    private final LocalDate first =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1).minusMonths(1);

    GeneratedMonth(ApplicationUnderTest application, DemoUser lead) {
        this.application = application;
        this.lead = lead;
    }

    /** Returns the report's number once its figures are there. */
    String report() throws SQLException, IOException, InterruptedException {
        execute(STATEMENTS);
        var number = lead.post("/api/reports", Map.of("kind", "MONTH", "firstDay", first.toString()))
                .path("number")
                .asText();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!computed(number)) {
            if (System.nanoTime() > until) {
                throw new IOException("The figures of report %s were not computed in %s".formatted(number, PATIENCE));
            }
            Thread.sleep(500);
        }
        execute(List.of(
                """
                update service_report set author = 'sun.jie', conclusion = '本月按时办结率总体稳定，西南区因中转线路较长仍低于目标；“未经同意投柜”投诉明显上升。'
                    || E'\\n下月起：派送员投柜前须先联系收件人，由派送部负责；西南线增开一班夜间中转，由运输部负责，效果在下期报告中说明。'
                where number = '%s'"""
                        .formatted(number)));
        return number;
    }

    /** Keeps the PDF in this folder and returns how long it took to make, again and again. */
    Waits pdf(String number, Path folder, int warmUp, int asked) throws Exception {
        Files.write(folder.resolve(number + ".pdf"), lead.file("/reports/" + number + ".pdf"));
        return Waits.of(() -> lead.file("/reports/" + number + ".pdf"), warmUp, asked);
    }

    private boolean computed(String number) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.prepareStatement(
                        "select 1 from service_report where number = ? and state <> 'OPENED'")) {
            statement.setString(1, number);
            return statement.executeQuery().next();
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql.replace("{first}", first.toString()));
            }
        }
    }
}
