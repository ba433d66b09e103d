package org.huifang.insight.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.huifang.insight.fact.SumStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Facts of January 2031 whose figures are known beforehand: 40 complaints, three of them appealed, 20 enquiries, 50 callbacks, 100 surveys, 200,000
 * parcels; and the sums of their days.
 */
public final class IndicatorFixture {

    public static final String FROM = "2031-01-01";
    public static final String UNTIL = "2031-02-28";
    public static final String TODAY = "2031-03-31T02:00:00Z";

    private static final List<String> FACTS = List.of(
            """
            insert into insight.complaint_fact
            select 'FIX-' || lpad(i::text, 2, '0'), at, at::date, case when i <= 40 then 'COMPLAINT' else 'ENQUIRY' end,
                case when i % 2 = 0 then 'T1' else 'D1' end, 'DELAY', case when i % 4 = 0 then 'TRANSIT' else 'DELIVERY' end,
                case when i % 3 = 0 then 'SMS' else 'EMAIL' end, case when i % 5 = 0 then 'SME' else 'ORDINARY' end,
                case when i <= 48 then '华东' when i <= 58 then '华南' end, case when i <= 32 then 'SH-01' else 'SH-02' end, null,
                'transit', 'fix.' || i % 2, 'P3', 2, case when i <= 57 then 'CLOSED' else 'WAITING' end,
                case when i <= 10 then true when i <= 25 then false end,
                case when i <= 50 then at + interval '5 days' when i <= 57 then at + interval '20 days' end,
                case when i <= 50 then (at + interval '5 days')::date when i <= 57 then (at + interval '20 days')::date end,
                case when i <= 30 then 'SOLVED' when i <= 36 then 'UNCONFIRMED' end,
                case when i <= 55 then at + i * interval '30 minutes' end, case when i <= 40 then at end,
                case when i <= 38 then at + i * interval '4 minutes' end, case when i <= 38 then i * 4 end,
                case when i <= 36 then at + interval '1 day' end, at + interval '2 days',
                case when i <= 54 then true when i <= 58 then false end, 5, 1, case when i <= 3 then 1 else 0 end,
                i between 41 and 45, i <= 2, false, false, i <= 26, i <= 24, i <= 48, i between 41 and 56, i between 41 and 44,
                case when i <= 30 then 'SOLVED' when i <= 35 then 'NOT_SOLVED' when i <= 40 then 'UNCONFIRMED' end,
                case when i <= 40 then at + interval '6 days' end, i <= 30, case when i <= 12 then i * 1000 else 0 end,
                case when i <= 12 then at + interval '3 days' end, case when i <= 18 then true when i <= 20 then false end,
                case when i <= 20 then at + interval '1 day' end, case when i <= 30 then at + interval '3 days' end,
                case when i <= 30 then 100 + i % 5 * 40 end, null, case when i <= 3 then at + interval '9 days' end
            from generate_series(1, 60) i, (select timestamptz '2031-01-10 10:00+08' as at) received""",
            """
            insert into insight.contact_fact
            select 'FIX-' || i, 'FIX-' || lpad(i::text, 2, '0'), 'COMPLAINT', 'CALL', 'ORDINARY', '华东', 'fix.caller', at, at::date,
                case when i <= 45 then at end, case when i <= 45 then 1 else 0 end, case when i <= 40 then at end,
                case when i <= 35 then at + interval '1 day' end, case when i <= 35 then (at + interval '1 day')::date end,
                i between 36 and 38, i between 41 and 45,
                case when i <= 16 then 5 when i <= 24 then 4 when i <= 32 then 3 end, null,
                case when i <= 28 then true when i <= 35 then false end, i <= 7
            from generate_series(1, 50) i, (select timestamptz '2031-01-15 10:00+08' as at) due""",
            """
            insert into insight.answer_fact
            select gen_random_uuid(), 'fixture', 1, 'COMPLAINT', 'FIX-' || i, 'EMAIL', 'ORDINARY', '华东', 'SH-01', 'T1', 'TRANSIT',
                'fix.0', at, at::date, case when i <= 90 then at end, case when i between 91 and 96 then at end,
                case when i <= 60 then at end, case when i <= 50 then at + interval '2 days' end,
                case when i <= 50 then (at + interval '2 days')::date end, null,
                case when i <= 25 then 5 when i <= 42 then 4 when i <= 50 then 2 end,
                case when i <= 20 then 10 when i <= 32 then 8 when i <= 40 then 3 end,
                case when i <= 30 then 6 when i <= 45 then 4 end, null
            from generate_series(1, 100) i, (select timestamptz '2031-01-10 10:00+08' as at) issued""",
            """
            insert into insight.complaint_term
            select 'FIX-' || lpad(i::text, 2, '0'), term
            from generate_series(1, 40) i, unnest(case when i % 4 = 0 then array['LATE'] else array['LATE', 'SIGN'] end) term""",
            "insert into insight.parcel_volume values ('2031-01-10', 'SH-01', '华东', 150000), ('2031-01-11', 'SH-02', '华东', 50000)");

    private static final List<String> LEFT = List.of(
            "delete from insight.complaint_fact where number like 'FIX-%'",
            "delete from insight.complaint_term where number like 'FIX-%'",
            "delete from insight.contact_fact where id like 'FIX-%'",
            "delete from insight.answer_fact where questionnaire = 'fixture'",
            "delete from insight.parcel_volume where day between '2031-01-01' and '2031-02-28'",
            "delete from insight.daily where day between '2031-01-01' and '2031-02-28'",
            "delete from insight.monthly where month between '2031-01-01' and '2031-02-28'");

    private IndicatorFixture() {}

    public static void insert(JdbcTemplate database) {
        FACTS.forEach(database::execute);
        Stream.of(
                        "complaint_part where number like 'FIX-%'",
                        "contact_part where number like 'FIX-%'",
                        "answer_part p where exists (select from insight.answer_fact f"
                                + " where f.invitation = p.invitation and f.questionnaire = 'fixture')",
                        "parcel_part where day between '2031-01-01' and '2031-02-28'")
                .forEach(part -> database.execute(SumStatement.puttingIn("insight." + part)));
    }

    public static void remove(JdbcTemplate database) {
        LEFT.forEach(database::execute);
    }
}
