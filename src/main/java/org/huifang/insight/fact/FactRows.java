package org.huifang.insight.fact;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of facts and the sums of each day. A fact that is made anew is first taken out of the sums as it was, and then put in as
 * it is: so the sums always are those of the facts, without being summed again.
 */
@Repository
class FactRows {

    /** Keys in one statement; a customer with many cases makes many. */
    private static final int AT_ONCE = 5_000;

    private static final String COUNT =
            """
            insert into insight.daily (dimension, measure, day, value, class, n, hits, total, squares)
            select dimension, measure, day, value, class,
                sum(n) * :sign, sum(hits) * :sign, sum(total) * :sign, sum(squares) * :sign
            from insight.{name}_part where {chosen} group by dimension, measure, day, value, class
            on conflict (dimension, measure, day, value, class) do update set n = daily.n + excluded.n,
                hits = daily.hits + excluded.hits, total = daily.total + excluded.total, squares = daily.squares + excluded.squares""";

    private final JdbcClient database;
    private final ComplaintTerms terms;

    FactRows(JdbcClient database, ComplaintTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    void makeAnew(FactTable table, Collection<String> keys) {
        var list = keys.stream().sorted().toList();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            chunk(table, String.join(",", list.subList(from, Math.min(from + AT_ONCE, list.size()))));
        }
    }

    private void chunk(FactTable table, String keys) {
        count(table, keys, -1);
        run(table, "delete from insight.{name}_fact where {chosen}", keys);
        run(table, "insert into insight.{name}_fact select * from insight.{name}_source where {chosen}", keys);
        if (table == FactTable.COMPLAINT) {
            terms.read(keys);
        }
        count(table, keys, 1);
    }

    private void count(FactTable table, String keys, int sign) {
        database.sql(table.sql(COUNT)).param("keys", keys).param("sign", sign).update();
    }

    private void run(FactTable table, String template, String keys) {
        database.sql(table.sql(template)).param("keys", keys).update();
    }

    /** All facts and all sums, from nothing. Readers see the old ones until it is committed. */
    void makeAllAnew() {
        database.sql("delete from insight.daily").update();
        for (var table : FactTable.values()) {
            all(table, "delete from insight.{name}_fact");
            all(table, "insert into insight.{name}_fact select * from insight.{name}_source");
            if (table == FactTable.COMPLAINT) {
                terms.readAll();
            }
            all(
                    table,
                    """
                    insert into insight.daily (dimension, measure, day, value, class, n, hits, total, squares)
                    select dimension, measure, day, value, class, sum(n), sum(hits), sum(total), sum(squares)
                    from insight.{name}_part group by dimension, measure, day, value, class
                    order by dimension, measure, day, value, class
                    on conflict (dimension, measure, day, value, class) do update set n = daily.n + excluded.n,
                        hits = daily.hits + excluded.hits, total = daily.total + excluded.total,
                        squares = daily.squares + excluded.squares""");
        }
        database.sql(
                        """
                insert into insight.daily (dimension, measure, day, value, class, n, hits, total, squares)
                select dimension, measure, day, value, class, sum(n), 0, 0, 0 from insight.parcel_part
                group by dimension, measure, day, value, class""")
                .update();
    }

    private void all(FactTable table, String template) {
        database.sql(table.sql(template)).update();
    }
}
