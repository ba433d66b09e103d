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

    private static final String CHOSEN = "insight.{name}_part where {chosen}";

    private final JdbcClient database;
    private final ComplaintTerms terms;
    private final CommentTerms comments;

    FactRows(JdbcClient database, ComplaintTerms terms, CommentTerms comments) {
        this.database = database;
        this.terms = terms;
        this.comments = comments;
    }

    void makeAnew(FactTable table, Collection<String> keys) {
        var list = keys.stream().sorted().toList();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            chunk(table, String.join(",", list.subList(from, Math.min(from + AT_ONCE, list.size()))));
        }
    }

    private void chunk(FactTable table, String keys) {
        run(table, SumStatement.takingOut(CHOSEN), keys);
        run(table, "delete from insight.{name}_fact where {chosen}", keys);
        run(table, "insert into insight.{name}_fact select * from insight.{name}_source where {chosen}", keys);
        if (table == FactTable.COMPLAINT) {
            terms.read(keys);
        } else if (table == FactTable.ANSWER) {
            comments.read(keys);
        }
        run(table, SumStatement.puttingIn(CHOSEN), keys);
    }

    private void run(FactTable table, String template, String keys) {
        database.sql(table.sql(template)).param("keys", keys).update();
    }

    /** All facts and all sums, from nothing. Readers see the old ones until it is committed. */
    void makeAllAnew() {
        database.sql("delete from insight.daily").update();
        database.sql("delete from insight.monthly").update();
        for (var table : FactTable.values()) {
            all(table, "delete from insight.{name}_fact");
            all(table, "insert into insight.{name}_fact select * from insight.{name}_source");
            if (table == FactTable.COMPLAINT) {
                terms.readAll();
            } else if (table == FactTable.ANSWER) {
                comments.readAll();
            }
            all(table, SumStatement.puttingIn("insight.{name}_part"));
        }
        database.sql(SumStatement.puttingIn("insight.parcel_part")).update();
    }

    private void all(FactTable table, String template) {
        database.sql(table.sql(template)).update();
    }
}
