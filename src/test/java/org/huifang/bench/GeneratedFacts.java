package org.huifang.bench;

import java.sql.SQLException;
import java.util.List;
import org.huifang.insight.fact.SumStatement;

/**
 * Facts of a year made by the database itself: complaints of 2,000 outlets in seven regions and 500 agents, half as many callbacks,
 * three surveys for each complaint, what each outlet delivered each day, and the daily sums of it all.
 */
final class GeneratedFacts {

    private static final List<String> STATEMENTS = List.of(
            "update insight.watermark set recorded_at = clock_timestamp()",
            """
            insert into insight.complaint_fact
            select 'BENCH-' || n, at, insight.day_of(at), case when n %% 5 = 0 then 'ENQUIRY' else 'COMPLAINT' end,
                (array['T1', 'T2', 'T3', 'D1', 'D2', 'D3', 'L1', 'M2', 'R1', 'CS1'])[1 + (n * 31 %% 100) * (n * 31 %% 100) / 1000],
                'DELAY', (array['TRANSIT', 'DELIVERY', 'PICKUP', 'AFTER_SALES'])[1 + (n * 31 %% 100) / 30],
                (array['EMAIL', 'PHONE', 'WEB', 'SMS', 'WECHAT'])[1 + n %% 5],
                case when n %% 100 = 0 then 'KEY_ACCOUNT' when n %% 10 = 1 then 'SME' else 'ORDINARY' end,
                (array['华东', '华南', '华北', '华中', '西南', '西北', '东北'])[1 + n * 7919::bigint %% 2000 %% 7],
                'outlet-' || n * 7919::bigint %% 2000, 'courier-' || n * 7919::bigint %% 20000, 'transit', 'agent-' || n * 17 %% 500,
                'P' || 1 + n * 13 %% 4, 1 + n %% 4, case when n <= %1$d / 500 then 'ASSIGNED' else 'CLOSED' end, n %% 3 = 0,
                case when n > %1$d / 500 then at + interval '2 days' end,
                case when n > %1$d / 500 then insight.day_of(at + interval '2 days') end,
                case n %% 10 when 0 then 'NOT_SOLVED' when 1 then 'UNCONFIRMED' else 'SOLVED' end, at + n %% 3000 * interval '1 minute',
                at, at + n %% 200 * interval '1 minute', n %% 200, at + interval '1 day', at + interval '1 day', n %% 17 > 0, 6, n %% 2,
                (n %% 40 = 0)::int, n %% 30 = 0, n %% 33 = 0, n %% 9 = 0, n %% 21 = 0, n %% 3 > 0, n %% 4 > 0, true, n %% 5 = 0,
                n %% 50 = 0, case n %% 10 when 0 then 'NOT_SOLVED' when 1 then 'UNCONFIRMED' else 'SOLVED' end,
                at + interval '3 days', n %% 10 > 1, case when n %% 4 = 0 then n %% 10000 else 0 end,
                case when n %% 4 = 0 then at + interval '2 days' end, n %% 11 > 0, at + interval '20 hours',
                case when n %% 4 = 0 then at + interval '2 days' end, case when n %% 4 = 0 then n %% 300 end, null
            from generate_series(1, %1$d) n, lateral (select now() - n * interval '365 days' / %1$d as at) received""",
            """
            insert into insight.complaint_term
            select 'BENCH-' || n, (array['LATE', 'SIGN', 'LOCKER', 'RUDE', 'DAMAGED'])[1 + (n + t) %% 5]
            from generate_series(1, %1$d) n, generate_series(0, 1) t""",
            """
            insert into insight.contact_fact
            select 'BENCH-' || n, 'BENCH-' || n, 'COMPLAINT', 'CALL', 'ORDINARY',
                (array['华东', '华南', '华北', '华中', '西南', '西北', '东北'])[1 + n %% 7], 'caller-' || n %% 60, at, insight.day_of(at),
                at, 1, case when n %% 6 > 0 then at end, case when n %% 7 > 0 then at end,
                case when n %% 7 > 0 then insight.day_of(at) end, n %% 40 = 0, n %% 6 = 0, 1 + n %% 5, 1 + n %% 7, n %% 12 > 0, n %% 5 = 0
            from generate_series(1, %1$d / 2) n, lateral (select now() - n * interval '730 days' / %1$d as at) due""",
            """
            insert into insight.answer_fact
            select gen_random_uuid(), 'after-complaint', 1, 'COMPLAINT', 'BENCH-' || 1 + n / 3,
                (array['EMAIL', 'SMS', 'WECHAT', 'PUSH'])[1 + n %% 4], case when n %% 10 = 1 then 'SME' else 'ORDINARY' end,
                (array['华东', '华南', '华北', '华中', '西南', '西北', '东北'])[1 + n * 7919::bigint %% 2000 %% 7],
                'outlet-' || n * 7919::bigint %% 2000, (array['T1', 'T2', 'T3', 'D1'])[1 + n %% 4],
                (array['TRANSIT', 'DELIVERY', 'PICKUP', 'AFTER_SALES'])[1 + n %% 4], 'agent-' || n * 17 %% 500, at, insight.day_of(at), at,
                null, at, at + interval '1 hour', insight.day_of(at + interval '1 hour'), null, 1 + n %% 5, n %% 11, 1 + n %% 7, 'YES'
            from generate_series(1, %1$d * 3) n, lateral (select now() - n * interval '365 days' / (%1$d * 3) as at) issued""",
            """
            insert into insight.parcel_volume
            select current_date - d, 'outlet-' || o, (array['华东', '华南', '华北', '华中', '西南', '西北', '东北'])[1 + o %% 7], 900 + o %% 400
            from generate_series(0, 365) d, generate_series(0, 1999) o""",
            "set work_mem = '256MB'",
            SumStatement.puttingIn("insight.complaint_part"),
            SumStatement.puttingIn("insight.contact_part"),
            SumStatement.puttingIn("insight.answer_part"),
            SumStatement.puttingIn("insight.parcel_part"),
            "vacuum analyze");

    private GeneratedFacts() {}

    static void insert(ApplicationUnderTest application, int complaints) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.formatted(complaints));
            }
        }
    }
}
