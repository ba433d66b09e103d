package org.huifang.insight.analysis;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Facts whose answers are known because they were put there: 600 complaints of 120 customers in March 2032 and 300 in February.
 *
 * <p>60 customers of high value complained once and were satisfied or not, 60 of low value complained nine times. Scores depend on whether the problem was solved (two
 * points) and on nothing else; one outlet of four takes three times as long, customer types and regions do not differ; talk of
 * lateness doubled, talk of signatures did not; 30 of the low-value customers all but stopped sending.
 */
public final class AnalysisFixture {

    public static final String FROM = "2032-03-01";
    public static final String UNTIL = "2032-03-31";
    public static final String DAYS = "from=" + FROM + "&until=" + UNTIL;

    /** A number from 0 to 1 that looks left to chance and is the same each time. */
    private static final String CHANCE = "('x' || left(md5(i || ':%s'), 8))::bit(32)::bigint / 4294967296.0";

    private static final List<String> PUT_IN = List.of(
            """
            insert into customer (type, name, region, created_at)
            select case when i % 2 = 0 then 'SME' else 'ORDINARY' end, 'ANA-' || i, '华东', '2032-01-01'
            from generate_series(1, 120) i""",
            """
            insert into customer_file (customer_id, number, type_source, parcels_last_week, parcels_eight_weeks, revenue_yuan,
                facts_as_of, updated_at)
            select id, 'ANA-C' || i, 'ASSUMED', case when i > 60 and i <= 90 then 2 else 10 end,
                80, case when i <= 60 then 90000 + i * 100 else 400 + i end, '2032-04-15', '2032-04-15'
            from customer, lateral (select substr(name, 5)::int as i) numbered where name like 'ANA-%'""",
            """
            insert into complaint (number, version, customer_id, channel, external_id, fingerprint, subject, description, level,
                status, reopen_count, received_at, closed_at)
            select 'ANA-' || lpad(i::text, 3, '0'), 0, who.id, 'EMAIL', 'ANA-' || i, 'ANA-' || i, 'ANA', 'ANA', 1, 'CLOSED', 0,
                timestamptz '2032-03-01 08:00+08' + i * interval '70 minutes', '2032-04-02'
            from generate_series(1, 600) i
            join customer who on who.name = 'ANA-' || case when i <= 60 then i else 61 + (i - 61) / 9 end""",
            """
            insert into text_reading (complaint_number, read_at, model_version, type, tone, remedy, suggestions, automatic)
            select 'ANA-' || lpad(i::text, 3, '0'), '2032-03-15', 'fixture', 'COMPLAINT',
                case when i % 3 = 0 then 'ANGRY' else 'CALM' end, 'NONE', '[]', false
            from generate_series(1, 600) i""",
            """
            insert into insight.complaint_fact (number, received_at, received_day, kind, category, official_class, link, channel,
                customer_type, region, outlet, status, closed_at, closed_day, outcome, first_response_at, resolution_kept,
                promises_kept, promises_broken, reopened, repeat, repeated, transferred, escalated, settled_at_first_contact,
                auto_routed, routed, auto_answered, auto_answer_returned, callback_outcome, callback_at, confirmed_solved,
                compensation_cents, remedy_carried_at)
            select case when i <= 600 then 'ANA-' || lpad(i::text, 3, '0') else 'ANB-' || i end, at, at::date, 'COMPLAINT',
                case when u5 < 0.5 then 'T1' when u5 < 0.8 then 'D1' else 'L1' end, 'DELAY', 'DELIVERY', 'EMAIL',
                case when u6 < 0.4 then 'SME' else 'ORDINARY' end, case when u7 < 0.5 then '华东' else '华南' end,
                'AN-' || (i % 4 + 1), 'CLOSED', at + hours * interval '5 hours', (at + hours * interval '5 hours')::date, 'SOLVED',
                at + hours * interval '1 hour', u2 < 0.8, 5, 0, (u8 < 0.1)::int, false, false, false, u9 < 0.2, false, false, true,
                false, false, case when u1 < 0.6 then 'SOLVED' else 'NOT_SOLVED' end, at + interval '20 days', u1 < 0.6,
                case when u4 < 0.3 then 2000 else 0 end, case when u4 < 0.3 then at + interval '3 days' end
            from generate_series(1, 900) i, lateral (
                select {1} as u1, {2} as u2, {3} as u3, {4} as u4, {5} as u5, {6} as u6, {7} as u7, {8} as u8, {9} as u9) chance,
                lateral (
                    select case when i <= 600 then timestamptz '2032-03-01 08:00+08' + i * interval '70 minutes'
                            else timestamptz '2032-02-02 08:00+08' + (i - 600) * interval '120 minutes' end as at,
                        (1 - ln(1 - u3) * 4) * case when i % 4 = 0 then 3 else 1 end as hours) times""",
            """
            insert into insight.answer_fact (invitation, questionnaire, version, occasion, number, way, customer_type, region,
                issued_at, issued_day, answered_at, answered_day, csat)
            select gen_random_uuid(), 'analysis', 1, 'COMPLAINT', number, 'EMAIL', customer_type, region, closed_at, closed_day,
                closed_at, closed_day, round(1.6 + 2 * confirmed_solved::int + 1.6 * {1})
            from insight.complaint_fact, lateral (select substr(number, 5) || 'score' as i) keyed where number like 'ANA-%'""",
            """
            insert into insight.complaint_term
            select number, 'LATE' from insight.complaint_fact, lateral (select number || 'late' as i) keyed
            where number like 'ANA-%' and {1} < 0.6 or number like 'ANB-%' and {1} < 0.3
            union all
            select number, 'SIGN' from insight.complaint_fact, lateral (select number || 'sign' as i) keyed
            where (number like 'ANA-%' or number like 'ANB-%') and {1} < 0.4""");

    private static final List<String> TAKE_OUT = List.of(
            "delete from insight.complaint_term where number like 'ANA-%' or number like 'ANB-%'",
            "delete from insight.answer_fact where questionnaire = 'analysis'",
            "delete from insight.complaint_fact where number like 'ANA-%' or number like 'ANB-%'",
            "delete from text_reading where complaint_number like 'ANA-%'",
            "delete from complaint where number like 'ANA-%'",
            "delete from insight.customer_then where reference like 'ANA-%'",
            "delete from customer_file where number like 'ANA-C%'",
            "delete from customer where name like 'ANA-%'");

    private AnalysisFixture() {}

    public static void insert(JdbcTemplate database) {
        PUT_IN.forEach(sql -> database.execute(withChances(sql)));
    }

    private static String withChances(String sql) {
        var filled = sql;
        for (var key = 1; key <= 9; key++) {
            filled = filled.replace("{" + key + "}", CHANCE.formatted(key));
        }
        return filled;
    }

    public static void remove(JdbcTemplate database) {
        TAKE_OUT.forEach(database::execute);
    }
}
