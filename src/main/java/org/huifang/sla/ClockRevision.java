package org.huifang.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.sla.calendar.BusinessCalendar;
import org.huifang.sla.calendar.approved.CalendarVersion;
import org.springframework.stereotype.Service;

/** Shows what a change of calendar or policy would do to the pending clocks of a case, and does it. Settled ones never move. */
@Service
public class ClockRevision {

    /**
     * A due date that a change moves.
     *
     * @param after null when it is not promised any more
     */
    public record Move(String caseNumber, SlaMilestone milestone, int cycle, Instant before, Instant after) {}

    private static final String CALENDAR_CHANGE = "CALENDAR_CHANGE";
    private static final String POLICY_CHANGE = "POLICY_CHANGE";

    private final ClockBook book;
    private final SlaClockTable clocks;
    private final SlaLedger history;
    private final SlaPolicy policy;
    private final CaseLedger ledger;
    private final PromiseTimers timers;

    ClockRevision(
            ClockBook book,
            SlaClockTable clocks,
            SlaLedger history,
            SlaPolicy policy,
            CaseLedger ledger,
            PromiseTimers timers) {
        this.book = book;
        this.clocks = clocks;
        this.history = history;
        this.policy = policy;
        this.ledger = ledger;
        this.timers = timers;
    }

    /** Due dates that another version of a region's calendar would move; nothing is changed. */
    public List<Move> preview(String caseNumber, CalendarVersion version, BusinessCalendar calendar) {
        return clocks.all(caseNumber).stream()
                .filter(clock -> counts(clock, version))
                .map(clock -> move(clock, under(clock, version, calendar).dueAt()))
                .filter(move -> !move.before().equals(move.after()))
                .toList();
    }

    /** Puts the case's pending clocks under the calendar, in the name of who approved it. */
    public void apply(String caseNumber, CalendarVersion version, BusinessCalendar calendar, Actor approver) {
        var before = dueDates(caseNumber);
        var changed = book.change(
                caseNumber,
                clock -> counts(clock, version),
                (clock, now) -> under(clock, version, calendar).warnedBy(now),
                SlaEvent.Kind.RECOMPUTE,
                CALENDAR_CHANGE,
                approver);
        if (!changed.isEmpty()) {
            moved(caseNumber, before, CALENDAR_CHANGE, approver);
        }
    }

    private static boolean counts(SlaClock clock, CalendarVersion version) {
        return clock.isPending()
                && clock.calendar().region().equals(version.region())
                && clock.calendar().version() != version.version();
    }

    private SlaClock under(SlaClock clock, CalendarVersion version, BusinessCalendar calendar) {
        var hours = calendar.counting(clock.promise().hours());
        return clock.under(clock.promise(), version, history.recount(clock, hours), hours);
    }

    /** Due dates that a version of the policy would move; nothing is changed. */
    public List<Move> preview(String caseNumber, int policyVersion) {
        var promises = policy.promisesFor(clocks.terms(caseNumber).terms(), policyVersion);
        return clocks.all(caseNumber).stream()
                .filter(SlaClock::isPending)
                .map(clock -> move(clock, dueUnder(clock, promises.get(clock.milestone()))))
                .filter(move -> !move.before().equals(move.after()))
                .toList();
    }

    private Instant dueUnder(SlaClock clock, Promise promise) {
        return promise == null
                ? null
                : book.under(clock, promise, clock.calendar(), clock.startedAt())
                        .dueAt();
    }

    /** Puts the case's pending clocks under a version of the policy, in the name of who approved it. */
    public void apply(String caseNumber, int policyVersion, Actor approver) {
        var before = dueDates(caseNumber);
        var promises = policy.promisesFor(clocks.terms(caseNumber).terms(), policyVersion);
        if (book.retarget(caseNumber, promises, POLICY_CHANGE, approver)) {
            moved(caseNumber, before, POLICY_CHANGE, approver);
        }
    }

    private Map<Map.Entry<SlaMilestone, Integer>, Instant> dueDates(String caseNumber) {
        return clocks.open(caseNumber).stream()
                .collect(Collectors.toMap(clock -> Map.entry(clock.milestone(), clock.cycle()), SlaClock::dueAt));
    }

    private void moved(
            String caseNumber, Map<Map.Entry<SlaMilestone, Integer>, Instant> before, String reason, Actor approver) {
        var after = dueDates(caseNumber);
        var milestones = before.entrySet().stream()
                .filter(due -> !due.getValue().equals(after.get(due.getKey())))
                .map(due -> due.getKey().getKey().name())
                .sorted()
                .toList();
        if (!milestones.isEmpty()) {
            ledger.append(
                    caseNumber,
                    approver,
                    CaseEventKind.DEADLINES_MOVED,
                    Map.of("reason", reason, "milestones", milestones));
        }
        // Also where only a warning moved: the ladder's timer follows it.
        timers.realign(caseNumber);
    }

    private static Move move(SlaClock clock, Instant after) {
        return new Move(clock.caseNumber(), clock.milestone(), clock.cycle(), clock.dueAt(), after);
    }

    /**
     * Numbers of cases with open clocks, in order.
     *
     * @param after the last number of the chunk before; empty for the first
     */
    public List<String> casesWithOpenClocks(String after, int atMost) {
        return clocks.casesWithOpenClocks(after, atMost);
    }
}
