package org.huifang.bench;

import java.sql.SQLException;
import java.util.List;

/**
 * Facts of a year made by the database itself: complaints of 2,000 outlets in seven regions and 500 agents, a callback for every second
 * ended one, four surveys for each, three of them answered, and what each outlet delivered each day; {@link GeneratedSums} adds it
 * all up. Chance is a hash of the row's number, so every run makes the same year. As in a real year, two seasons are busy, one region is slower, it gets
 * better slowly, and in the last two months one kind of problem grows.
 */
final class GeneratedFacts {

    private static final List<String> STATEMENTS = List.of(
            "update insight.watermark set recorded_at = clock_timestamp()",
            """
            create temporary table later as select indexname, indexdef from pg_indexes
            where tablename in ('complaint_fact', 'contact_fact', 'answer_fact') and indexname not like '%_pkey'""",
            "do $$ declare i record; begin for i in table later loop execute 'drop index insight.' || i.indexname; end loop; end $$",
            """
            create function pg_temp.chance(bigint, integer) returns double precision immutable language sql
                as $$ select (1 + (hashint8extended($1, $2) & 1048575)) / 1048577.0::double precision $$""",
            """
            create temporary table region as
            select region from (values ('华东', 6), ('华南', 4), ('华北', 3), ('华中', 3), ('西南', 2), ('西北', 1), ('东北', 1)) v (region, weight),
                generate_series(1, weight)""",
            """
            create temporary table kind_of_problem as
            select row_number() over () - 1 as place, code, class, link, term
            from (values ('T1', 'DELAY', 'TRANSIT', 'LATE', 24), ('T2', 'DELAY', 'DELIVERY', 'LATE', 13),
                ('T3', 'DELAY', 'TRANSIT', 'LATE', 5), ('D1', 'DELIVERY', 'DELIVERY', 'SIGN', 16),
                ('D2', 'DELIVERY', 'DELIVERY', 'LOCKER', 12), ('D4', 'DELIVERY', 'DELIVERY', 'RUDE', 6),
                ('L1', 'LOSS', 'TRANSIT', 'LATE', 6), ('M2', 'DAMAGE', 'TRANSIT', 'DAMAGED', 8),
                ('R1', 'COLLECTION', 'PICKUP', 'LATE', 5), ('F1', 'OVERCHARGE', 'PICKUP', 'SIGN', 2),
                ('CS1', 'OTHER', 'AFTER_SALES', 'RUDE', 3)) v (code, class, link, term, weight), generate_series(1, weight)""",
            """
            insert into insight.complaint_fact (number, received_at, received_day, kind, category, official_class, link, channel,
                customer_type, region,
                outlet, courier_ref, department, agent, priority, severity, status, effective, closed_at, closed_day,
                outcome, first_response_at, human_asked_at, human_response_at, human_response_minutes, decision_told_at,
                resolution_due_at, resolution_kept, promises_kept, promises_broken, reopened, repeat, repeated, transferred,
                escalated, settled_at_first_contact, auto_routed, routed, auto_answered, auto_answer_returned,
                callback_outcome, callback_at, confirmed_solved, compensation_cents, compensated_at, by_policy, decided_at,
                remedy_carried_at, remedy_centidays, appealed_at)
            select 'BENCH-' || n, received, insight.day_of(received), case when n % 5 = 0 then 'ENQUIRY' else 'COMPLAINT' end, code, class, link,
                (array['PHONE', 'PHONE', 'WECHAT', 'WECHAT', 'WEB', 'EMAIL', 'SMS'])[1 + floor(7 * pg_temp.chance(n, 2))::int],
                case when n % 100 = 0 then 'KEY_ACCOUNT' when n % 10 = 1 then 'SME' else 'ORDINARY' end,
                (select array_agg(region) from region)[1 + outlet % 20], 'outlet-' || outlet,
                'courier-' || outlet * 10 + n % 10, case when link = 'TRANSIT' then 'transit' else 'outlet-delivery' end, 'agent-' || n * 17 % 500,
                'P' || 1 + n * 13 % 4, 1 + n % 4, case when closed < now() then 'CLOSED' else 'ASSIGNED' end, pg_temp.chance(n, 3) < .34,
                case when closed < now() then closed end, case when closed < now() then insight.day_of(closed) end,
                case when closed < now() then case when not reached then 'UNCONFIRMED' when solved then 'SOLVED' else 'NOT_SOLVED' end end,
                received - ln(pg_temp.chance(n, 4)) * interval '5 hours', case when n % 3 = 0 then received end,
                case when n % 3 = 0 then received + human * interval '1 minute' end, case when n % 3 = 0 then human end,
                case when told < now() then told end, received + interval '48 hours', told <= received + interval '48 hours',
                6, case when told <= received + interval '48 hours' then 0 else 1 end, (not solved and n % 2 = 0)::int,
                pg_temp.chance(n, 5) < .046, pg_temp.chance(n, 6) < .046, pg_temp.chance(n, 7) < .11, pg_temp.chance(n, 8) < .04,
                pg_temp.chance(n, 9) < .61, pg_temp.chance(n, 10) < .83, true, n % 5 = 0 and pg_temp.chance(n, 11) < .87,
                n % 5 = 0 and pg_temp.chance(n, 11) < .03,
                case when closed < now() then case when not reached then 'UNCONFIRMED' when solved then 'SOLVED' else 'NOT_SOLVED' end end,
                case when called < now() and reached then called end, reached and solved, case when remedied then (500 + 9000 * pg_temp.chance(n, 12) ^ 2)::int else 0 end,
                case when remedied then told + remedy * interval '1 day' end, case when remedied then pg_temp.chance(n, 13) < .93 end, told,
                case when remedied then told + remedy * interval '1 day' end, case when remedied then (100 * remedy)::int end,
                case when n % 2500 = 0 and received < now() - interval '9 days' then received + interval '9 days' end
            from generate_series(1, :complaints) n,
                lateral (select n::double precision / :complaints as back, n * 7919::bigint % 2000 as outlet) place,
                lateral (select now() - (back + .02 * sin(12.57 * back)) * interval '365 days' as received) begun,
                lateral (select received + interval '5 hours' - (12.5 + 1.5 * sin(12.57 * back) + 2 * back + case when outlet % 20 in (16, 17) then 3 else 0 end
                    + (n * 17 % 500 % 9 - 4) * .3) * ln(pg_temp.chance(n, 1)) * interval '1 hour' as told) decided,
                lateral (select told + interval '20 hours' as called, told + interval '21 hours' as closed, pg_temp.chance(n, 14) < .91 as reached,
                    pg_temp.chance(n, 15) < case when told <= received + interval '48 hours' then .96 - .02 * back else .78 end as solved) ended,
                lateral (select -ln(pg_temp.chance(n, 16)) * 34 as human, -ln(pg_temp.chance(n, 17)) * 1.4 as remedy,
                    n % 4 = 0 and told < now() - interval '12 days' as remedied) waits, kind_of_problem
            where place = case when back < .145 and pg_temp.chance(n, 18) < .06 then (select min(place) from kind_of_problem where code = 'D2')
                    else floor(100 * pg_temp.chance(n, 19)) end""",
            """
            insert into insight.complaint_term (number, term)
            select number, term from insight.complaint_fact join (select distinct code, term from kind_of_problem) k on code = category
            union
            select number, (array['LATE', 'SIGN', 'LOCKER', 'RUDE', 'DAMAGED'])[1 + floor(5 * pg_temp.chance(substr(number, 7)::bigint, 20))::int]
            from insight.complaint_fact""",
            """
            insert into insight.contact_fact (id, number, occasion, way, customer_type, region, agent, due_at, due_day, attempted_at,
                attempts, reached_at,
                completed_at, completed_day, refused, unreachable, satisfaction, effort, solved, converted)
            select number, number, 'COMPLAINT', 'CALL', customer_type, region, 'caller-' || n % 60, due, insight.day_of(due),
                due + interval '1 hour', 1 + n % 2, case when tried < .92 then due + interval '1 hour' end,
                case when tried < .89 then due + interval '1 hour' end, case when tried < .89 then insight.day_of(due) end, tried between .89 and .92,
                tried > .95, (array[5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 3, 2, 1])[1 + floor(17 * pg_temp.chance(n, 22))::int],
                (array[7, 7, 6, 6, 6, 5, 5, 4, 3, 2])[1 + floor(10 * pg_temp.chance(n, 23))::int], outcome <> 'NOT_SOLVED', pg_temp.chance(n, 24) < .31
            from insight.complaint_fact, lateral (select substr(number, 7)::bigint as n, closed_at - interval '2 hours' as due) call,
                lateral (select pg_temp.chance(n, 21) as tried) luck
            where closed_at is not null and n % 2 = 0""",
            """
            insert into insight.answer_fact (invitation, questionnaire, version, occasion, number, way, customer_type, region, outlet,
                category, link,
                agent, issued_at, issued_day, delivered_at, bounced_at, opened_at, answered_at, answered_day, expired_at,
                csat, nps, ces, solved)
            select gen_random_uuid(), 'after-complaint', 1, 'COMPLAINT', number, (array['WECHAT', 'SMS', 'EMAIL', 'PUSH'])[s], customer_type, region,
                outlet, category, link, agent, issued, insight.day_of(issued), case when s < 4 or n % 25 > 0 then issued end,
                case when s = 4 and n % 25 = 0 then issued end, case when s < 4 or n % 3 = 0 then issued end,
                case when s < 4 then issued + interval '1 hour' end, case when s < 4 then insight.day_of(issued + interval '1 hour') end, null,
                case when s < 4 then (array[5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 3, 1])[1 + floor(18 * luck ^ mood)::int] end,
                case when s < 4 then (array[10, 10, 10, 10, 10, 10, 9, 9, 9, 9, 9, 8, 8, 7, 6, 2])[1 + floor(16 * luck ^ mood)::int] end,
                case when s < 4 then (array[7, 7, 7, 6, 6, 6, 6, 5, 5, 5, 4, 3, 2, 1])[1 + floor(14 * luck ^ mood)::int] end,
                case when s < 4 then case when outcome = 'NOT_SOLVED' then 'NO' else 'YES' end end
            from insight.complaint_fact, generate_series(1, 4) s, lateral (select substr(number, 7)::bigint as n, received_at + s * interval '1 day' as issued) sent,
                lateral (select pg_temp.chance(n, 24 + s) as luck, case when resolution_kept then 1.0 else .6 end as mood) felt
            where issued < now()""",
            """
            insert into insight.parcel_volume (day, outlet, region, parcels)
            select current_date - d, 'outlet-' || o, (select array_agg(region) from region)[1 + o % 20], 900 + o % 400
            from generate_series(0, 365) d, generate_series(0, 1999) o""",
            "set maintenance_work_mem = '1GB'",
            "do $$ declare i record; begin for i in table later loop execute i.indexdef; end loop; end $$",
            "analyze");

    private GeneratedFacts() {}

    static void insert(ApplicationUnderTest application, int complaints) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.replace(":complaints", Integer.toString(complaints)));
            }
        }
    }
}
