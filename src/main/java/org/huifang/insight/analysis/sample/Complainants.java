package org.huifang.insight.analysis.sample;

import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers who complained, from the facts of their cases and the value facts of their files. */
@Repository
public class Complainants {

    /** More than this are not read; a part of them that is the same each time is. */
    public static final int MOST = 20_000;

    private static final String CHOSEN =
            """
            from insight.counted_fact f join complaint c on c.number = f.number
            where f.is_complaint and f.received_at >= :from and f.received_at < :until%s""";

    private static final String ROWS =
            """
            with told as (
                select c.customer_id, f.received_at, said.csat,
                    f.callback_outcome is not distinct from 'NOT_SOLVED' or f.resolution_kept is false or f.reopened > 0
                        or f.repeated or coalesce(said.csat <= 2, false) as bad
                from insight.counted_fact f join complaint c on c.number = f.number
                left join lateral (
                    select csat from insight.answer_fact a where a.number = f.number and a.csat is not null
                    order by a.answered_at desc, a.invitation limit 1) said on true
                where f.is_complaint and f.received_at >= :from and f.received_at < :until%s%s),
            customers as (
                select customer_id, count(*)::int as complaints, avg(csat)::float8 as satisfaction, bool_or(bad) as bad,
                    extract(epoch from :until - max(received_at)) / 86400 as days_since,
                    coalesce(max(received_at) filter (where bad), max(received_at)) as counts_from
                from told group by 1)
            select id, file.number, who.type, complaints, satisfaction, file.revenue_yuan, days_since, bad,
                file.parcels_last_week as last_week, file.parcels_eight_weeks as eight_weeks,
                coalesce(insight.day_of(counts_from) <= file.facts_as_of - 7, false) as before
            from customers join customer who on who.id = customer_id left join customer_file file using (customer_id)
            where who.erased_at is null
            order by id""";

    private final JdbcClient database;

    Complainants(JdbcClient database) {
        this.database = database;
    }

    public CustomerSample of(Period period, Filter filter) {
        var parameters = Asked.parameters(period, filter);
        var population = database.sql("select count(distinct c.customer_id) " + CHOSEN.formatted(filter.conditions()))
                .params(parameters)
                .query(Long.class)
                .single();
        var sql = ROWS.formatted(filter.conditions(), Part.of(population, MOST, "c.customer_id"));
        return new CustomerSample(
                population,
                database.sql(sql).params(parameters).query(CustomerRow.class).list());
    }
}
