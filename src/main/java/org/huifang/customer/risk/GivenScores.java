package org.huifang.customer.risk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers said in callbacks, about solutions or after service, and in the latest revision of their surveys. */
@Repository
class GivenScores implements LastScores {

    private static final String LAST =
            """
            with said as (
                select c.customer_id, a.at, null::integer as nps, a.effort as ces, a.satisfaction as csat
                from callback_attempt a join callback b on b.id = a.callback_id
                    join (select number, customer_id from complaint where customer_id = any (:customers)
                        union all
                        select number, customer_id from follow_up where customer_id = any (:customers)) c
                    on c.number = b.complaint_number
                where a.at >= :since
                union all
                select i.customer_id, r.at,
                    case when w.kind = 'NPS' then w.points end, case when w.kind = 'CES' then w.points end,
                    case when w.kind = 'CSAT' and w.dimension = 'OVERALL' then w.points end
                from survey_invitation i
                    join lateral (select * from survey_response where invitation_id = i.id order by revision desc limit 1) r
                    on r.at >= :since
                    join survey_answer w on w.invitation_id = i.id and w.revision = r.revision
                where i.customer_id = any (:customers) and w.points is not null
            )
            select customer_id,
                (array_agg(nps order by at desc) filter (where nps is not null))[1] as nps,
                (array_agg(ces order by at desc) filter (where ces is not null))[1] as ces,
                (array_agg(csat order by at desc) filter (where csat is not null))[1] as csat
            from said group by customer_id""";

    private final JdbcClient database;

    GivenScores(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Long, Scores> since(Instant since, Collection<Long> customerIds) {
        var scores = new HashMap<Long, Scores>();
        database.sql(LAST)
                .param("customers", customerIds.toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    scores.put(
                            row.getLong("customer_id"),
                            new Scores(
                                    row.getObject("nps", Integer.class),
                                    row.getObject("ces", Integer.class),
                                    row.getObject("csat", Integer.class)));
                });
        return scores;
    }
}
