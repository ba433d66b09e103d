package org.huifang.sla;

import static org.huifang.sla.SlaLedger.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.approved.CalendarVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code sla_clock} and {@code service_terms}. */
@Repository
class SlaClockTable {

    private static final String OPEN = " fulfilled_at is null and cancelled_at is null";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SlaClockTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Terms of a case, and the region whose calendar counts. */
    record CaseTerms(ServiceTerms terms, String region) {}

    void insertTerms(String number, ServiceTerms terms, String region) {
        database.sql("insert into service_terms values (:number, :priority, :complexity, :claim, :region)")
                .param("number", number)
                .param("priority", terms.priority())
                .param("complexity", terms.complexity())
                .param("claim", terms.claim())
                .param("region", region)
                .update();
    }

    void updateTerms(String number, ServiceTerms terms) {
        database.sql("update service_terms set priority = :priority, complexity = :complexity, claim = :claim"
                        + " where complaint_number = :number")
                .param("number", number)
                .param("priority", terms.priority())
                .param("complexity", terms.complexity())
                .param("claim", terms.claim())
                .update();
    }

    CaseTerms terms(String number) {
        return database.sql("select * from service_terms where complaint_number = :number")
                .param("number", number)
                .query((row, n) -> new CaseTerms(
                        new ServiceTerms(
                                row.getString("priority"), row.getString("complexity"), row.getBoolean("claim")),
                        row.getString("region")))
                .single();
    }

    /** Inserts clocks; one that is there already is left alone. */
    void insert(List<SlaClock> clocks) {
        batches.batchUpdate(
                """
                insert into sla_clock (started_at, target, clock, paused_while, policy_version, rule, region,
                    calendar_version, used_ms, running_since, paused_for, paused_until, warn_at, due_at, warned_at, broken_at,
                    fulfilled_at, cancelled_at, warn_at_percent, complaint_number, milestone, cycle)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (complaint_number, milestone, cycle) do nothing""",
                clocks.stream().map(SlaClockTable::values).toList());
    }

    void update(List<SlaClock> clocks) {
        batches.batchUpdate(
                """
                update sla_clock set started_at = ?, target = ?, clock = ?, paused_while = ?, policy_version = ?, rule = ?,
                    region = ?, calendar_version = ?, used_ms = ?, running_since = ?, paused_for = ?, paused_until = ?,
                    warn_at = ?, due_at = ?, warned_at = ?, broken_at = ?, fulfilled_at = ?, cancelled_at = ?,
                    warn_at_percent = ?
                where complaint_number = ? and milestone = ? and cycle = ?""",
                clocks.stream().map(SlaClockTable::values).toList());
    }

    private static Object[] values(SlaClock clock) {
        var promise = clock.promise();
        var run = clock.run();
        var result = clock.result();
        return new Object[] {
            timestamp(clock.startedAt()),
            promise.target().toString(),
            promise.hours().name(),
            String.join(
                    " ", promise.pausedWhile().stream().map(Enum::name).sorted().toList()),
            promise.policyVersion(),
            promise.rule(),
            clock.calendar().region(),
            clock.calendar().version(),
            run.used().toMillis(),
            timestamp(run.since()),
            run.pausedFor() == null ? null : run.pausedFor().name(),
            timestamp(run.pausedUntil()),
            timestamp(clock.warnAt()),
            timestamp(clock.dueAt()),
            timestamp(result.warnedAt()),
            timestamp(result.brokenAt()),
            timestamp(result.fulfilledAt()),
            timestamp(result.cancelledAt()),
            promise.warnAtPercent(),
            clock.caseNumber(),
            clock.milestone().name(),
            clock.cycle()
        };
    }

    /**
     * Locked until the transaction ends, so that two writers of one clock come one after the other. The case comes first, as
     * everywhere, so that a timer and an agent never wait for each other.
     */
    List<SlaClock> open(String number) {
        database.sql("select 1 from complaint where number = :number for no key update")
                .param("number", number)
                .query(Integer.class)
                .single();
        return database.sql("select * from sla_clock where complaint_number = :number and" + OPEN
                        + " order by milestone, cycle for update")
                .param("number", number)
                .query(SlaClockTable::clock)
                .list();
    }

    /** All clocks of the case, in the order they started. */
    List<SlaClock> all(String number) {
        return database.sql(
                        "select * from sla_clock where complaint_number = :number order by started_at, due_at, milestone, cycle")
                .param("number", number)
                .query(SlaClockTable::clock)
                .list();
    }

    List<String> casesWithOpenClocks(String after, int atMost) {
        return database.sql("select distinct complaint_number from sla_clock where" + OPEN
                        + " and complaint_number > :after order by complaint_number limit :most")
                .param("after", after)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    Optional<SlaClock> latest(String number, SlaMilestone milestone) {
        return database.sql("select * from sla_clock where complaint_number = :number and milestone = :milestone"
                        + " order by cycle desc limit 1")
                .param("number", number)
                .param("milestone", milestone.name())
                .query(SlaClockTable::clock)
                .optional();
    }

    private static SlaClock clock(ResultSet row, int number) throws SQLException {
        var promise = new Promise(
                SlaMilestone.valueOf(row.getString("milestone")),
                Duration.parse(row.getString("target")),
                CountedHours.valueOf(row.getString("clock")),
                row.getInt("warn_at_percent"),
                SlaPolicy.pausedWhile(row.getString("paused_while")),
                row.getInt("policy_version"),
                row.getString("rule"));
        var pausedFor = row.getString("paused_for");
        return new SlaClock(
                row.getString("complaint_number"),
                row.getInt("cycle"),
                promise,
                new CalendarVersion(row.getString("region"), row.getInt("calendar_version")),
                instant(row, "started_at"),
                new SlaClock.Run(
                        Duration.ofMillis(row.getLong("used_ms")),
                        instant(row, "running_since"),
                        pausedFor == null ? null : Awaiting.valueOf(pausedFor),
                        instant(row, "paused_until")),
                instant(row, "warn_at"),
                instant(row, "due_at"),
                new SlaClock.Result(
                        instant(row, "warned_at"),
                        instant(row, "broken_at"),
                        instant(row, "fulfilled_at"),
                        instant(row, "cancelled_at")));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
