package org.huifang.bench;

import java.sql.SQLException;
import java.util.List;
import org.huifang.audit.ErasedWords;

/**
 * Ended cases made by the database itself, over a year: of a fifth as many customers, in the shares of categories, channels and
 * outcomes that {@code scripts/virtual-quarter} shows, each with two promises, four rule rows and two model versions.
 */
final class GeneratedCases {

    private static final List<String> STATEMENTS = List.of(
            """
            insert into customer (type, name, phone, language, region, time_zone, at_risk, created_at)
            select case when n %% 100 = 0 then 'KEY_ACCOUNT' when n %% 10 = 1 then 'SME' else 'ORDINARY' end, '%2$s',
                '%2$s', 'ZH', '华东', 'Asia/Shanghai', false, now() - interval '2 years'
            from generate_series(1, %1$d / 5) n""",
            """
            insert into customer_file (customer_id, number, type_source, updated_at)
            select id, 'B' || lpad(row_number() over (order by id)::text, 8, '0'), 'ASSUMED', now() from customer where name = '%2$s'""",
            """
            insert into complaint (number, version, customer_id, channel, external_id, fingerprint, subject, description, waybill,
                type, category, severity, priority, level, department, agent, status, outcome, reopen_count, received_at, closed_at)
            select 'BENCH-' || n, 0, c.first + n * 7919::bigint %% (%1$d / 5),
                (array['EMAIL', 'PHONE', 'WEB', 'SMS', 'WECHAT'])[1 + n %% 5], 'bench-' || n, '', '', '',
                case when n %% 3 > 0 then 'YT' || lpad(n::text, 13, '0') end, 'COMPLAINT',
                (array['T1', 'T2', 'T3', 'D1', 'D2', 'D3', 'L1', 'B1', 'P1', 'O1'])[1 + (n * 31 %% 100) * (n * 31 %% 100) / 1000],
                1 + n %% 4, 'P' || 1 + n * 13 %% 4, 1,
                (array['customer-service', 'outlet-delivery', 'transit', 'claims', 'finance'])[1 + n %% 5],
                'agent-' || n * 17 %% 500, case n %% 50 when 0 then 'WITHDRAWN' when 1 then 'MERGED' else 'CLOSED' end,
                case n %% 10 when 0 then 'NOT_SOLVED' when 1 then 'UNCONFIRMED' else 'SOLVED' end, 0,
                now() - n * interval '31 seconds', now() - n * interval '31 seconds' + interval '2 days'
            from generate_series(1, %1$d) n, (select min(id) as first from customer where name = '%2$s') c""",
            """
            insert into sla_clock (complaint_number, milestone, cycle, started_at, target, clock, warn_at, due_at, policy_version,
                rule, fulfilled_at, broken_at, paused_while, region, calendar_version, used_ms, warn_at_percent)
            select number, milestone, 0, received_at, 'PT24H', 'CALENDAR', received_at, received_at + interval '1 day', 1,
                'Rule_1', closed_at, case when hashtext(number || milestone) %% 20 = 0 then closed_at end, '', 'cn', 1, 0, 75
            from complaint, unnest(array['FIRST_RESPONSE', 'RESOLUTION']) milestone where number like 'BENCH-%%'""",
            """
            insert into case_term (kind, term, number)
            select 'RULE', (array['priority', 'sla-policy', 'routing', 'contact-policy'])[t] || ':Rule_'
                || case when hashtext(number || t) %% 1000 = 0 then 99 else abs(hashtext(number || t)) %% 12 end, number
            from complaint, generate_series(1, 4) t where number like 'BENCH-%%'
            union all
            select 'MODEL', m || ':' || case when m = 'complaint' then 1 + hashtext(number) %% 2 + 1 else 1 end, number
            from complaint, unnest(array['complaint', 'remedy']) m where number like 'BENCH-%%'""",
            "vacuum analyze");

    private GeneratedCases() {}

    static void insert(ApplicationUnderTest application, int cases) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.formatted(cases, ErasedWords.MARK));
            }
        }
    }
}
