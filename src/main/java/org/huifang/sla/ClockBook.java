package org.huifang.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.huifang.audit.Actor;
import org.huifang.sla.SlaEvent.Kind;
import org.huifang.sla.calendar.approved.CalendarVersion;
import org.huifang.sla.calendar.approved.Calendars;
import org.springframework.stereotype.Component;

/** Where clocks are written: every change of a clock and the ledger entry about it, together or not at all. */
@Component
class ClockBook {

    private final SlaPolicy policy;
    private final Calendars calendars;
    private final SlaClockTable clocks;
    private final SlaLedger history;
    private final Clock clock;

    ClockBook(SlaPolicy policy, Calendars calendars, SlaClockTable clocks, SlaLedger history, Clock clock) {
        this.policy = policy;
        this.calendars = calendars;
        this.clocks = clocks;
        this.history = history;
        this.clock = clock;
    }

    /** Starts clocks with their full targets; a milestone without a row in the policy is not promised. */
    void begin(String caseNumber, Set<SlaMilestone> milestones, int cycle, ServiceTerms terms, Instant at, Kind kind) {
        var calendar = calendars.inForce(clocks.terms(caseNumber).region());
        var promises = policy.promisesFor(terms);
        var started = milestones.stream()
                .map(promises::get)
                .filter(Objects::nonNull)
                .map(promise -> SlaClock.start(
                        caseNumber, cycle, promise, calendar, calendars.hours(calendar, promise.hours()), at))
                .toList();
        enter(started, kind, null);
    }

    void enter(List<SlaClock> started, Kind kind, String reason) {
        clocks.insert(started);
        history.append(started, kind, clock.instant(), reason, Actor.SYSTEM);
    }

    /** Applies one change to the open clocks it concerns. Returns them as they are now. */
    List<SlaClock> change(
            String caseNumber,
            Predicate<SlaClock> concerned,
            UnaryOperator<SlaClock> verb,
            Kind kind,
            String reason,
            Actor actor) {
        var changed =
                clocks.open(caseNumber).stream().filter(concerned).map(verb).toList();
        if (!changed.isEmpty()) {
            clocks.update(changed);
            history.append(changed, kind, clock.instant(), reason, actor);
        }
        return changed;
    }

    /** Puts pending clocks under other promises; what is not promised any more is cancelled. Returns whether any changed. */
    boolean retarget(String caseNumber, Map<SlaMilestone, Promise> promises, String reason, Actor actor) {
        var moved = change(
                caseNumber,
                pending -> pending.isPending()
                        && promises.containsKey(pending.milestone())
                        && !promises.get(pending.milestone()).sameRow(pending.promise()),
                pending -> under(pending, promises.get(pending.milestone()), pending.calendar()),
                Kind.RECOMPUTE,
                reason,
                actor);
        var now = clock.instant();
        var dropped = change(
                caseNumber,
                pending -> pending.isPending() && !promises.containsKey(pending.milestone()),
                pending -> pending.cancel(
                        now,
                        calendars.hours(pending.calendar(), pending.promise().hours())),
                Kind.CANCEL,
                reason,
                actor);
        return !moved.isEmpty() || !dropped.isEmpty();
    }

    /** The clock under another promise or calendar, its used time counted anew in their hours. */
    SlaClock under(SlaClock pending, Promise promise, CalendarVersion calendar) {
        var hours = calendars.hours(calendar, promise.hours());
        return pending.under(promise, calendar, history.recount(pending, hours), hours);
    }
}
