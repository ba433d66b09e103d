package org.huifang.customer.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to customers and their cases, for many customers at once. All periods are our own. */
@Repository
class RiskFactTable {

    static final Duration COMPLAINTS_WITHIN = Duration.ofDays(30);
    static final Duration PROMISES_WITHIN = Duration.ofDays(30);
    /** An older callback says nothing about today. */
    static final Duration CALLBACK_WITHIN = Duration.ofDays(90);
    /** An older answer says nothing about today; twice the distance of NPS questions. */
    static final Duration SCORES_WITHIN = Duration.ofDays(180);

    static final Duration SILENT_FOR = Duration.ofDays(30);
    /** Who has been silent for longer is no longer at risk of leaving: they have left. */
    static final Duration SILENT_UNTIL = Duration.ofDays(90);

    private static final String FACTS =
            """
            select asked.id,
                (select count(*) from complaint c where c.customer_id = asked.id and c.received_at >= :complaintsSince
                    and c.status <> 'MERGED' and coalesce(c.type, 'COMPLAINT') in ('COMPLAINT', 'CLAIM')
                    and not exists (select from case_link l where l.from_number = c.number and l.kind = 'SPLIT_FROM'))
                    as complaints,
                f.parcels_last_week, f.parcels_eight_weeks,
                exists (select from complaint c join sla_result r on r.complaint_number = c.number
                    where c.customer_id = asked.id and r.result = 'BREACHED' and r.broken_at >= :promisesSince)
                    as promise_broken,
                coalesce((select b.result = 'NOT_SOLVED' from complaint c join callback b on b.complaint_number = c.number
                    where c.customer_id = asked.id and b.finished_at >= :callbackSince
                    order by b.finished_at desc limit 1), false) as callback_unsolved,
                coalesce(f.parcels_last_week, 0) = 0
                    and coalesce(ended.every_one and ended.last < :silentSince and ended.last >= :silentUntil, false)
                    and not exists (select from complaint c join inbound_message m on m.complaint_number = c.number
                        where c.customer_id = asked.id and m.received_at > ended.last) as silent
            from unnest(:customers::bigint[]) as asked (id)
                left join customer_file f on f.customer_id = asked.id
                left join lateral (select bool_and(c.closed_at is not null) as every_one, max(c.closed_at) as last
                    from complaint c where c.customer_id = asked.id) ended on true""";

    private final JdbcClient database;
    private final LastScores scores;

    RiskFactTable(JdbcClient database, LastScores scores) {
        this.database = database;
        this.scores = scores;
    }

    /** The facts of all these customers, in their order. */
    Map<Long, RiskFacts> of(Collection<Long> customerIds, Instant now) {
        var facts = new LinkedHashMap<Long, RiskFacts>();
        var given = scores.since(now.minus(SCORES_WITHIN), customerIds);
        database.sql(FACTS)
                .param("customers", customerIds.toArray(Long[]::new))
                .param("complaintsSince", before(now, COMPLAINTS_WITHIN))
                .param("promisesSince", before(now, PROMISES_WITHIN))
                .param("callbackSince", before(now, CALLBACK_WITHIN))
                .param("silentSince", before(now, SILENT_FOR))
                .param("silentUntil", before(now, SILENT_UNTIL))
                .query(row -> {
                    var id = row.getLong("id");
                    var found = new RiskFacts(
                            row.getInt("complaints"),
                            null,
                            null,
                            null,
                            row.getObject("parcels_last_week", Integer.class),
                            row.getObject("parcels_eight_weeks", Integer.class),
                            row.getBoolean("promise_broken"),
                            row.getBoolean("callback_unsolved"),
                            row.getBoolean("silent"));
                    facts.put(id, found.with(given.getOrDefault(id, LastScores.Scores.NONE)));
                });
        return facts;
    }

    private static OffsetDateTime before(Instant now, Duration time) {
        return now.minus(time).atOffset(ZoneOffset.UTC);
    }
}
