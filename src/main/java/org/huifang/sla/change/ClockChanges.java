package org.huifang.sla.change;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.sla.ClockRevision;
import org.huifang.sla.SlaPolicy;
import org.huifang.sla.calendar.CalendarSource;
import org.huifang.sla.calendar.approved.CalendarVersion;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, lists, decides and applies edits of calendars and policy. */
@Service
@Transactional
public class ClockChanges {

    /** Cases in one transaction: a crash repeats at most these, and applying twice changes nothing. */
    private static final int CHUNK = 100;

    private final ClockChangeTable changes;
    private final ClockRevision clocks;
    private final Calendars calendars;
    private final DecisionTables tables;
    private final ClockChangeLifecycle lifecycle;
    private final Clock clock;

    ClockChanges(
            ClockChangeTable changes,
            ClockRevision clocks,
            Calendars calendars,
            DecisionTables tables,
            ClockChangeLifecycle lifecycle,
            Clock clock) {
        this.changes = changes;
        this.clocks = clocks;
        this.calendars = calendars;
        this.tables = tables;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /**
     * Another calendar for a region. It is in force from its approval on.
     *
     * @throws org.huifang.sla.calendar.InvalidCalendar with the line at fault
     * @throws ChangeRefused when it changes nothing, or another change of it waits
     */
    public UUID proposeCalendar(CalendarSource source, Actor proposer) {
        var calendar = source.read();
        var newest = calendars.newest(calendar.region());
        if (newest.map(calendars::of)
                .map(known -> known.fingerprint().equals(calendar.fingerprint()))
                .orElse(false)) {
            throw new ChangeRefused(
                    "该日历与 %s 现行日历相同".formatted(calendar.region()),
                    "This calendar says the same as the one in force for '%s'.".formatted(calendar.region()));
        }
        var version = newest.map(CalendarVersion::version).orElse(0) + 1;
        return propose(ClockChange.Kind.CALENDAR, calendar.region(), version, source, proposer);
    }

    /** Whether this very text was proposed before, whatever was decided. */
    public boolean wasProposed(CalendarSource source) {
        return changes.wasProposed(source);
    }

    /** The newest policy table, which counts for new clocks since it was deployed, also for the open ones. */
    public UUID proposePolicy(Actor proposer) {
        return propose(ClockChange.Kind.POLICY, null, tables.versionOf(SlaPolicy.TABLE), null, proposer);
    }

    private UUID propose(ClockChange.Kind kind, String region, int version, CalendarSource source, Actor proposer) {
        var change = new ClockChange(
                UUID.randomUUID(),
                kind,
                region,
                version,
                ClockChange.State.PROPOSED,
                proposer.id(),
                clock.instant(),
                null,
                null,
                "");
        if (!changes.insert(change, source)) {
            throw new ChangeRefused("已有同类变更等待审批", "Another change of the same kind waits for its decision.");
        }
        lifecycle.start(change.id());
        return change.id();
    }

    /** Lists the impact on the next cases. Returns whether the list is complete. */
    public boolean list(UUID id) {
        var change = find(id);
        var numbers = clocks.casesWithOpenClocks(change.position(), CHUNK);
        if (change.kind() == ClockChange.Kind.POLICY) {
            numbers.forEach(number -> changes.addImpact(id, clocks.preview(number, change.version())));
        } else {
            var calendar = changes.source(id).read();
            numbers.forEach(number -> changes.addImpact(id, clocks.preview(number, versionOf(change), calendar)));
        }
        return advance(change, numbers, ClockChange.State.LISTED);
    }

    /** @throws ChangeRefused when the decider is the proposer: four eyes */
    public void decide(UUID id, boolean approve, Actor decider) {
        var change = find(id);
        if (decider.id().equals(change.proposedBy())) {
            throw new ChangeRefused("提出变更的人不能审批", "Whoever proposed a change cannot decide it");
        }
        if (approve && change.kind() == ClockChange.Kind.CALENDAR) {
            calendars.approve(changes.source(id), decider);
        }
        changes.decide(
                id, approve ? ClockChange.State.APPROVED : ClockChange.State.REJECTED, decider.id(), clock.instant());
    }

    /** Moves the deadlines of the next cases. Returns whether all are moved. */
    public boolean apply(UUID id) {
        var change = find(id);
        var approver = new Actor(change.decidedBy());
        var numbers = clocks.casesWithOpenClocks(change.position(), CHUNK);
        if (change.kind() == ClockChange.Kind.POLICY) {
            numbers.forEach(number -> clocks.apply(number, change.version(), approver));
        } else {
            var calendar = calendars.of(versionOf(change));
            numbers.forEach(number -> clocks.apply(number, versionOf(change), calendar, approver));
        }
        return advance(change, numbers, ClockChange.State.APPLIED);
    }

    private static CalendarVersion versionOf(ClockChange change) {
        return new CalendarVersion(change.region(), change.version());
    }

    private boolean advance(ClockChange change, List<String> numbers, ClockChange.State whenComplete) {
        var complete = numbers.size() < CHUNK;
        changes.advance(
                change.id(), complete ? whenComplete : change.state(), complete ? "" : numbers.get(numbers.size() - 1));
        return complete;
    }

    /** @throws UnknownChange when there is none */
    public ClockChange look(UUID id) {
        return changes.look(id).orElseThrow(UnknownChange::new);
    }

    private ClockChange find(UUID id) {
        return changes.find(id).orElseThrow(UnknownChange::new);
    }

    public List<ClockChange> newestFirst(int atMost) {
        return changes.newestFirst(atMost);
    }

    public int countImpact(UUID id) {
        return changes.countImpact(id);
    }

    public List<ClockRevision.Move> impact(UUID id, int offset, int atMost) {
        return changes.impact(id, offset, atMost);
    }
}
