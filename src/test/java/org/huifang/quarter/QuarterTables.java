package org.huifang.quarter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a quarter was like, in figures. */
final class QuarterTables {

    private final JdbcClient database;

    QuarterTables(JdbcClient database) {
        this.database = database;
    }

    String text() {
        return String.join(
                "\n",
                table(
                        "Coverage by type",
                        """
                        select c.type as "Type", n.customers as "Customers", count(*) as "Planned",
                            count(*) filter (where k.made) as "Made", count(*) filter (where f.state = 'ANSWERED') as "Answered",
                            count(*) filter (where f.state = 'SUPPRESSED') as "Suppressed later",
                            count(*) filter (where f.state = 'CARRIED_OVER') as "Carried over",
                            count(*) filter (where f.state = 'RUNNING' and k.made is null) as "Deferred",
                            count(distinct f.customer_id) filter (where k.made) as "Customers reached out to",
                            round(100.0 * count(distinct f.customer_id) filter (where k.made) / n.customers, 1) as "Coverage %"
                        from follow_up f join customer c on c.id = f.customer_id
                            join (select type, count(*) as customers from customer group by type) n on n.type = c.type
                            left join lateral (select true as made from contact k where k.reference = f.number limit 1) k on true
                        group by c.type, n.customers order by c.type"""),
                table(
                        "Planned and left alone, by occasion",
                        """
                        select customer_type as "Type", occasion as "Occasion",
                            sum(customers) filter (where outcome = 'PLANNED') as "Planned",
                            sum(customers) filter (where outcome = 'SUPPRESSED') as "Suppressed",
                            string_agg(distinct reason, ' ') filter (where outcome = 'SUPPRESSED') as "Reasons"
                        from planning_count where outcome <> 'CARRIED_OVER' group by 1, 2 order by 1, 2"""),
                table(
                        "Left alone by the planning",
                        "select reason as \"Reason\", sum(customers) as \"Contacts\" from planning_count"
                                + " where outcome = 'SUPPRESSED' group by 1 order by 2 desc"),
                table(
                        "Carried over, in contacts and days",
                        "select occasion as \"Occasion\", reason as \"Reason\", sum(customers) as \"Days waited\""
                                + " from planning_count where outcome = 'CARRIED_OVER' group by 1, 2 order by 1"),
                table(
                        "Deliveries",
                        "select outcome as \"Outcome\", reason as \"Reason\", sum(deliveries) as \"Deliveries\""
                                + " from delivery_count group by 1, 2 order by 3 desc"),
                table(
                        "Contacts",
                        "select channel as \"Channel\", purpose as \"Purpose\", count(*) as \"Contacts\","
                                + " count(distinct reference) as \"Matters\" from contact group by 1, 2 order by 1, 2"),
                table(
                        "Follow-ups by state",
                        "select way as \"Way\", state as \"State\", coalesce(reason, '') as \"Reason\", count(*) as \"Follow-ups\""
                                + " from follow_up group by 1, 2, 3 order by 1, 2, 4 desc"),
                table(
                        "Complaints",
                        "select case when f.number is null then 'the customer''s own' else 'out of a follow-up' end as \"Complaint\","
                                + " count(distinct k.number) as \"Complaints\" from complaint k"
                                + " left join follow_up f on f.complaint_number = k.number group by 1 order by 1"));
    }

    private String table(String title, String sql) {
        var rows = database.sql(sql).query().listOfRows();
        if (rows.isEmpty()) {
            return title + ": nothing\n";
        }
        var columns = List.copyOf(rows.get(0).keySet());
        var widths = columns.stream().collect(Collectors.toMap(column -> column, column -> rows.stream()
                .mapToInt(row -> cell(row, column).length())
                .reduce(column.length(), Math::max)));
        var head = columns.stream()
                .map(column -> padded(column, widths.get(column)))
                .collect(Collectors.joining("  "));
        var body = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> padded(cell(row, column), widths.get(column)))
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n"));
        return "%s%n%s%n%s%n".formatted(title, head, body);
    }

    private static String cell(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
