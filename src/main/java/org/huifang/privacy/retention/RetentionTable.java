package org.huifang.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huifang.privacy.register.DataClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been kept long enough, and the rows of {@code retention_run}: how far a day has come. */
@Repository
class RetentionTable {

    private static final String HELD =
            "exists (select from legal_hold h where h.case_number = %s and h.released_at is null and h.until_at > :now)";

    private final JdbcClient database;

    RetentionTable(JdbcClient database) {
        this.database = database;
    }

    /** False when it is done for the day. Locked, so that two nodes take turns. */
    boolean lock(LocalDate day, RetentionPolicy.Term term) {
        database.sql(
                        "insert into retention_run (day, data_class, rule) values (:day, :class, :rule) on conflict do nothing")
                .param("day", day)
                .param("class", term.dataClass().name())
                .param("rule", term.rule())
                .update();
        return database.sql(
                        """
                select finished_at is null from retention_run where day = :day and data_class = :class for no key update""")
                .param("day", day)
                .param("class", term.dataClass().name())
                .query(Boolean.class)
                .single();
    }

    /** @param finishedAt null when there is more to do */
    void advance(LocalDate day, DataClass dataClass, long rows, Instant finishedAt) {
        database.sql(
                        """
                update retention_run set rows = rows + :rows, finished_at = :at where day = :day and data_class = :class""")
                .param("day", day)
                .param("class", dataClass.name())
                .param("rows", rows)
                .param("at", finishedAt == null ? null : utc(finishedAt))
                .update();
    }

    /** Cases that ended before, in which this is still said and nothing is held. */
    List<String> casesEndedBefore(Instant before, DataClass dataClass, Instant now, int most) {
        return database.sql(
                        """
                select number from (
                    select number, closed_at as ended_at from complaint where closed_at < :before
                    union all select number, finished_at from follow_up where finished_at < :before
                    union all select number, finished_at from privacy_request where finished_at < :before) ended
                where not exists (select from case_forgotten f where f.number = ended.number and f.data_class = :class)
                    and not %s
                order by ended_at, number limit :most"""
                                .formatted(HELD.formatted("ended.number")))
                .param("before", utc(before))
                .param("now", utc(now))
                .param("class", dataClass.name())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Customers with whom there was nothing since, and who have nothing open or held. */
    List<Long> customersLastSeenBefore(Instant before, Instant now, int most) {
        return database.sql(
                        """
                select c.id from customer c left join customer_file f on f.customer_id = c.id
                where c.erased_at is null and greatest(c.created_at, f.updated_at) < :before
                    and not exists (select from complaint k where k.customer_id = c.id
                        and (k.closed_at is null or k.closed_at >= :before or %s))
                    and not exists (select from follow_up u where u.customer_id = c.id
                        and (u.state = 'RUNNING' or u.finished_at >= :before or %s))
                    and not exists (select from privacy_request r where r.customer_id = c.id
                        and (r.state = 'OPEN' or r.finished_at >= :before))
                    and not exists (select from remedy_payout p where p.customer_id = c.id and p.state in ('DUE', 'ORDERED'))
                    and not exists (select from outbound_message m where m.customer_id = c.id and m.state = 'PENDING')
                    and not exists (select from contact k where k.customer_id = c.id and k.at >= :before)
                    and not exists (select from delivery d where d.customer_id = c.id and d.delivered_at >= :before)
                order by c.id limit :most"""
                                .formatted(HELD.formatted("k.number"), HELD.formatted("u.number")))
                .param("before", utc(before))
                .param("now", utc(now))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
