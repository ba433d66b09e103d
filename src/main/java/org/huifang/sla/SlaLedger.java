package org.huifang.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.sla.calendar.Window;
import org.huifang.sla.calendar.WorkingTime;
import org.huifang.sla.calendar.approved.CalendarVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to every clock, append-only. The state of a clock follows from its entries. */
@Repository
public class SlaLedger {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SlaLedger(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** One entry for each clock, which already is as the event left it. */
    void append(List<SlaClock> clocks, SlaEvent.Kind kind, Instant at, String reason, Actor actor) {
        batches.batchUpdate(
                """
                insert into sla_event (complaint_number, milestone, cycle, kind, at, due_at, used_ms, running_since,
                    policy_version, rule, region, calendar_version, reason, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                clocks.stream()
                        .map(clock -> new Object[] {
                            clock.caseNumber(),
                            clock.milestone().name(),
                            clock.cycle(),
                            kind.name(),
                            Timestamp.from(at),
                            Timestamp.from(clock.dueAt()),
                            clock.run().used().toMillis(),
                            clock.run().since() == null
                                    ? null
                                    : Timestamp.from(clock.run().since()),
                            clock.promise().policyVersion(),
                            clock.promise().rule(),
                            clock.calendar().region(),
                            clock.calendar().version(),
                            reason,
                            actor.id()
                        })
                        .toList());
    }

    /** Entries of all clocks of a case, in the order they were written. */
    public List<SlaEvent> of(String caseNumber) {
        return database.sql("select * from sla_event where complaint_number = :number order by id")
                .param("number", caseNumber)
                .query(SlaLedger::event)
                .list();
    }

    /** Entries of one clock, in the order they were written. */
    public List<SlaEvent> of(SlaClock clock) {
        return of(clock.caseNumber()).stream()
                .filter(event -> event.milestone() == clock.milestone() && event.cycle() == clock.cycle())
                .toList();
    }

    /** The stretches in which the clock ran, those that have ended. */
    public List<Window> ran(SlaClock clock) {
        var stretches = new ArrayList<Window>();
        Instant since = null;
        for (var event : of(clock)) {
            switch (event.kind()) {
                case START, RESET, RESUME -> since = event.runningSince();
                case PAUSE, FULFIL, CANCEL -> {
                    if (since != null && since.isBefore(event.at())) {
                        stretches.add(new Window(since, event.at()));
                    }
                    since = null;
                }
                case WARN, BREACH, RECOMPUTE -> {}
            }
        }
        return stretches;
    }

    /** Time used before the present stretch, counted in other hours than it was; what an earlier cycle used stays. */
    Duration recount(SlaClock clock, WorkingTime hours) {
        if (clock.startedAt().equals(clock.run().since())) {
            return Duration.ZERO; // it has never stood still
        }
        var carried = of(clock).get(0).used();
        return ran(clock).stream()
                .map(stretch -> hours.elapsed(stretch.from(), stretch.to()))
                .reduce(carried, Duration::plus);
    }

    private static SlaEvent event(ResultSet row, int number) throws SQLException {
        return new SlaEvent(
                SlaMilestone.valueOf(row.getString("milestone")),
                row.getInt("cycle"),
                SlaEvent.Kind.valueOf(row.getString("kind")),
                instant(row, "at"),
                instant(row, "due_at"),
                Duration.ofMillis(row.getLong("used_ms")),
                instant(row, "running_since"),
                row.getInt("policy_version"),
                row.getString("rule"),
                new CalendarVersion(row.getString("region"), row.getInt("calendar_version")),
                row.getString("reason"),
                row.getString("actor"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
