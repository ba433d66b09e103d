package org.huifang.operations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Stream;
import org.huifang.home.HomeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in our own tables; each question has an index that holds only what waits. */
@Component
class CaseBacklog implements Backlog {

    private final JdbcClient database;

    CaseBacklog(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Stream<Reading> read(Instant now) {
        return Stream.of(
                        queue(
                                Measure.INBOX,
                                Measure.OLDEST_INCOMING,
                                now,
                                """
                                select channel, count(*) waiting, min(received_at) since from inbound_message
                                where state = 'RECEIVED' and received_at <= :now group by channel"""),
                        queue(
                                Measure.OUTBOX,
                                Measure.OLDEST_OUTGOING,
                                now,
                                """
                                select channel, count(*) waiting, min(due_at) since from outbound_message
                                where state = 'PENDING' and due_at <= :now group by channel"""),
                        quarantine(),
                        brokenPromises(),
                        anchor(now))
                .flatMap(readings -> readings);
    }

    private Stream<Reading> queue(Measure depth, Measure oldest, Instant now, String sql) {
        return database
                .sql(sql)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    var channel = row.getString("channel");
                    var since = row.getTimestamp("since").toInstant();
                    return Stream.of(
                            new Reading(depth, row.getLong("waiting"), channel),
                            Reading.age(oldest, since, now, channel));
                })
                .list()
                .stream()
                .flatMap(both -> both);
    }

    private Stream<Reading> quarantine() {
        return Stream.of(new Reading(
                Measure.QUARANTINE,
                database.sql("select count(*) from inbound_message where state = 'QUARANTINED'")
                        .query(Long.class)
                        .single()));
    }

    private Stream<Reading> brokenPromises() {
        return database
                .sql(
                        """
                select coalesce(complaint.department, 'none') department, clock.milestone, count(*) broken
                from sla_clock clock join complaint on complaint.number = clock.complaint_number
                where clock.broken_at is not null and clock.fulfilled_at is null and clock.cancelled_at is null
                group by 1, 2""")
                .query((row, number) -> new Reading(
                        Measure.BROKEN_PROMISES,
                        row.getLong("broken"),
                        row.getString("department"),
                        row.getString("milestone")))
                .list()
                .stream();
    }

    private Stream<Reading> anchor(Instant now) {
        return database
                .sql("select max(day)::date + 1 from anchor having max(day) is not null")
                .query((row, number) -> row.getDate(1).toLocalDate())
                .optional()
                .map(end ->
                        Reading.age(Measure.OLDEST_ANCHOR, HomeTime.startOf(end).toInstant(), now))
                .stream();
    }
}
