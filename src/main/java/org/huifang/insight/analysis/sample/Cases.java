package org.huifang.insight.analysis.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints of a period from the facts, with the latest scores their customers gave. */
@Repository
public class Cases {

    /** More than this are not read; a part of them that is the same each time is. */
    public static final int MOST = 50_000;

    private static final String CHOSEN = "f.is_complaint and f.received_at >= :from and f.received_at < :until";

    private static final String ROWS =
            """
            select f.received_day, f.customer_type, coalesce(f.region, '') as region, coalesce(f.outlet, '') as outlet,
                coalesce(f.category, '') as category, f.channel, %s
            from insight.counted_fact f
            left join lateral (
                select csat, nps, ces from insight.answer_fact a where a.number = f.number and a.answered_at is not null
                order by a.answered_at desc, a.invitation limit 1) said on true
            left join lateral (
                select sum(attempts) as calls from insight.contact_fact k where k.number = f.number) called on true
            where %s%s%s
            order by f.received_at, f.number""";

    private static final Map<Measure, String> COLUMNS = columns();

    private final JdbcClient database;

    Cases(JdbcClient database) {
        this.database = database;
    }

    private static Map<Measure, String> columns() {
        var sql = new EnumMap<Measure, String>(Measure.class);
        sql.put(Measure.RESPONSE_HOURS, hoursUntil("first_response_at"));
        sql.put(Measure.DECISION_HOURS, hoursUntil("decision_told_at"));
        sql.put(Measure.HANDLING_HOURS, hoursUntil("closed_at"));
        sql.put(Measure.HUMAN_RESPONSE_HOURS, "f.human_response_minutes / 60.0");
        sql.put(Measure.REMEDY_DAYS, "f.remedy_centidays / 100.0");
        sql.put(Measure.COMPENSATION_YUAN, "nullif(f.compensation_cents, 0) / 100.0");
        sql.put(Measure.CALLS, "coalesce(called.calls, 0)");
        sql.put(Measure.CSAT, "said.csat");
        sql.put(Measure.NPS, "said.nps");
        sql.put(Measure.CES, "said.ces");
        sql.put(
                Measure.SOLVED,
                "case when f.callback_outcome in ('SOLVED', 'NOT_SOLVED') then f.confirmed_solved::int end");
        sql.put(Measure.ON_TIME, "f.resolution_kept::int");
        sql.put(Measure.FIRST_CONTACT, "case when f.closed_at is not null then f.settled_at_first_contact::int end");
        sql.put(Measure.REMEDY_GIVEN, "(f.compensation_cents > 0 or f.remedy_carried_at is not null)::int");
        sql.put(Measure.REOPENED, "(f.reopened > 0)::int");
        sql.put(Measure.REPEATED, "f.repeated::int");
        sql.put(Measure.ESCALATED, "f.escalated::int");
        return sql;
    }

    private static String hoursUntil(String column) {
        return "extract(epoch from f." + column + " - f.received_at) / 3600.0";
    }

    public CaseSample of(Period period, Filter filter) {
        var parameters = Asked.parameters(period, filter);
        var population = database.sql(
                        "select count(*) from insight.counted_fact f where " + CHOSEN + filter.conditions())
                .params(parameters)
                .query(Long.class)
                .single();
        var columns = COLUMNS.entrySet().stream()
                .map(entry -> entry.getValue() + " as " + entry.getKey())
                .collect(Collectors.joining(", "));
        var sql = ROWS.formatted(columns, CHOSEN, filter.conditions(), Part.of(population, MOST, "f.number"));
        return new CaseSample(
                population,
                database.sql(sql)
                        .params(parameters)
                        .query((row, number) -> read(row))
                        .list());
    }

    private static CaseRow read(ResultSet row) throws SQLException {
        var values = new double[Measure.values().length];
        Arrays.fill(values, Double.NaN);
        for (var measure : Measure.values()) {
            var value = row.getDouble(measure.name());
            if (!row.wasNull()) {
                values[measure.ordinal()] = value;
            }
        }
        return new CaseRow(
                row.getObject("received_day", LocalDate.class),
                row.getString("customer_type"),
                row.getString("region"),
                row.getString("outlet"),
                row.getString("category"),
                row.getString("channel"),
                values);
    }
}
