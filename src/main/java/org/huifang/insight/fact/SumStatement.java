package org.huifang.insight.fact;

/** The statement that puts what some facts add into the sums of their days and months, or takes it out. */
public final class SumStatement {

    private static final String SQL =
            """
            with part as materialized (
                select dimension, measure, day, value, class, {sign} sum(n) as n, {sign} sum(hits) as hits,
                    {sign} sum(total) as total, {sign} sum(squares) as squares
                from {facts} group by dimension, measure, day, value, class),
            into_days as (
                insert into insight.daily (dimension, measure, day, value, class, n, hits, total, squares)
                select dimension, measure, day, value, class, n, hits, total, squares from part
                order by dimension, measure, day, value, class
                on conflict (dimension, measure, day, value, class) do update set n = daily.n + excluded.n,
                    hits = daily.hits + excluded.hits, total = daily.total + excluded.total,
                    squares = daily.squares + excluded.squares)
            insert into insight.monthly (dimension, measure, month, value, class, n, hits, total, squares)
            select dimension, measure, date_trunc('month', day)::date, value, class, sum(n), sum(hits), sum(total), sum(squares)
            from part group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (dimension, measure, month, value, class) do update set n = monthly.n + excluded.n,
                hits = monthly.hits + excluded.hits, total = monthly.total + excluded.total,
                squares = monthly.squares + excluded.squares""";

    private SumStatement() {}

    /** @param facts one of the views {@code insight.*_part}, with a condition */
    public static String puttingIn(String facts) {
        return SQL.replace("{sign}", "").replace("{facts}", facts);
    }

    /** @param facts one of the views {@code insight.*_part}, with a condition */
    public static String takingOut(String facts) {
        return SQL.replace("{sign}", "-").replace("{facts}", facts);
    }
}
