package org.huifang.customer.risk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers said in callbacks; they are not asked there whether they would recommend us. */
@Repository
class CallbackScores implements LastScores {

    private final JdbcClient database;

    CallbackScores(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Long, Scores> since(Instant since, Collection<Long> customerIds) {
        var scores = new HashMap<Long, Scores>();
        database.sql(
                        """
                select c.customer_id,
                    (array_agg(a.effort order by a.at desc) filter (where a.effort is not null))[1] as ces,
                    (array_agg(a.satisfaction order by a.at desc) filter (where a.satisfaction is not null))[1] as csat
                from complaint c
                    join callback b on b.complaint_number = c.number
                    join callback_attempt a on a.callback_id = b.id
                where c.customer_id = any (:customers) and a.at >= :since
                group by c.customer_id""")
                .param("customers", customerIds.toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    scores.put(
                            row.getLong("customer_id"),
                            new Scores(
                                    null, row.getObject("ces", Integer.class), row.getObject("csat", Integer.class)));
                });
        return scores;
    }
}
