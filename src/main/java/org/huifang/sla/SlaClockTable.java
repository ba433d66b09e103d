package org.huifang.sla;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code sla_clock}. */
@Repository
class SlaClockTable {

    private static final String COLUMNS =
            "milestone, cycle, started_at, warn_at, due_at, policy_version, rule, fulfilled_at, broken_at";
    private static final String RUNNING =
            " complaint_number = :number and fulfilled_at is null and cancelled_at is null";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SlaClockTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(String number, int cycle, List<Promise> promises, Instant start) {
        batches.batchUpdate(
                """
                insert into sla_clock (complaint_number, milestone, cycle, started_at, target, clock, warn_at, due_at,
                    policy_version, rule) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (complaint_number, milestone, cycle) do nothing""",
                promises.stream()
                        .map(promise -> new Object[] {
                            number,
                            promise.milestone().name(),
                            cycle,
                            Timestamp.from(start),
                            promise.target().toString(),
                            promise.clock(),
                            Timestamp.from(promise.warnAfter(start)),
                            Timestamp.from(promise.dueAfter(start)),
                            promise.policyVersion(),
                            promise.rule()
                        })
                        .toList());
    }

    void retarget(String number, SlaClock running, Promise promise) {
        database.sql(
                        """
                update sla_clock set target = :target, clock = :clock, warn_at = :warnAt, due_at = :dueAt,
                    policy_version = :version, rule = :rule
                where complaint_number = :number and milestone = :milestone and cycle = :cycle""")
                .param("target", promise.target().toString())
                .param("clock", promise.clock())
                .param("warnAt", utc(promise.warnAfter(running.startedAt())))
                .param("dueAt", utc(promise.dueAfter(running.startedAt())))
                .param("version", promise.policyVersion())
                .param("rule", promise.rule())
                .param("number", number)
                .param("milestone", running.milestone().name())
                .param("cycle", running.cycle())
                .update();
    }

    void fulfil(String number, List<SlaMilestone> milestones, Instant at) {
        database.sql("update sla_clock set fulfilled_at = :at where milestone in (:milestones) and" + RUNNING)
                .param("at", utc(at))
                .param("milestones", milestones.stream().map(Enum::name).toList())
                .param("number", number)
                .update();
    }

    void cancel(String number, Instant at) {
        database.sql("update sla_clock set cancelled_at = :at where" + RUNNING)
                .param("at", utc(at))
                .param("number", number)
                .update();
    }

    List<SlaClock> breakOverdue(String number, Instant now) {
        return database.sql("update sla_clock set broken_at = :now where broken_at is null and due_at <= :now and"
                        + RUNNING + " returning " + COLUMNS)
                .param("now", utc(now))
                .param("number", number)
                .query(SlaClock.class)
                .list();
    }

    List<SlaClock> running(String number) {
        return database.sql("select " + COLUMNS + " from sla_clock where" + RUNNING + " order by due_at")
                .param("number", number)
                .query(SlaClock.class)
                .list();
    }

    List<SlaClock> all(String number) {
        return database.sql("select " + COLUMNS
                        + " from sla_clock where complaint_number = :number order by started_at, due_at")
                .param("number", number)
                .query(SlaClock.class)
                .list();
    }

    Instant dueAt(String number, SlaMilestone milestone) {
        return database.sql("select due_at from sla_clock where complaint_number = :number and milestone = :milestone"
                        + " order by cycle desc limit 1")
                .param("number", number)
                .param("milestone", milestone.name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
