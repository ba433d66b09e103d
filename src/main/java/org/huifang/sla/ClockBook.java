package org.huifang.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.sla.SlaEvent.Kind;
import org.huifang.sla.calendar.approved.CalendarVersion;
import org.huifang.sla.calendar.approved.Calendars;
import org.springframework.stereotype.Component;

/**
 * Where clocks are written: every change of a clock and the ledger entry about it, together or not at all. Whoever changes a
 * clock first breaks those that are overdue by now, so that a result does not depend on whether a timer came in time.
 */
@Component
class ClockBook {

    private final SlaPolicy policy;
    private final Calendars calendars;
    private final SlaClockTable clocks;
    private final SlaLedger history;
    private final CaseLedger ledger;
    private final Clock clock;

    ClockBook(
            SlaPolicy policy,
            Calendars calendars,
            SlaClockTable clocks,
            SlaLedger history,
            CaseLedger ledger,
            Clock clock) {
        this.policy = policy;
        this.calendars = calendars;
        this.clocks = clocks;
        this.history = history;
        this.ledger = ledger;
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

    /** The open clocks of the case, locked and judged by now. Returns those that this call has broken. */
    List<SlaClock> breakOverdue(String caseNumber) {
        var open = clocks.open(caseNumber);
        return breakOverdue(open, clock.instant());
    }

    private List<SlaClock> breakOverdue(List<SlaClock> open, Instant now) {
        var broken = open.stream()
                .filter(one ->
                        one.isPending() && !one.isPaused() && !one.dueAt().isAfter(now))
                .map(one -> one.breach(now))
                .toList();
        if (!broken.isEmpty()) {
            clocks.update(broken);
            history.append(broken, Kind.BREACH, now, null, Actor.SYSTEM);
            broken.forEach(this::note);
        }
        return broken;
    }

    boolean isPast(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    private void note(SlaClock broken) {
        var data = new LinkedHashMap<String, Object>();
        data.put("milestone", broken.milestone());
        data.put("cycle", broken.cycle());
        data.put("due", broken.dueAt().toString());
        data.put("rule", broken.promise().rule());
        ledger.append(broken.caseNumber(), Actor.SYSTEM, CaseEventKind.PROMISE_BROKEN, data);
    }

    /**
     * Applies one change to the open clocks it concerns. Returns them as they are now.
     *
     * @param verb gets the clock and the moment at which it happens, the same as in the ledger
     */
    List<SlaClock> change(
            String caseNumber,
            Predicate<SlaClock> concerned,
            BiFunction<SlaClock, Instant, SlaClock> verb,
            Kind kind,
            String reason,
            Actor actor) {
        var open = clocks.open(caseNumber);
        var now = clock.instant();
        var judged = breakOverdue(open, now).isEmpty() ? open : clocks.open(caseNumber);
        var changed = judged.stream()
                .filter(concerned)
                .map(one -> verb.apply(one, now))
                .toList();
        if (!changed.isEmpty()) {
            clocks.update(changed);
            history.append(changed, kind, now, reason, actor);
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
                (pending, now) -> under(pending, promises.get(pending.milestone()), pending.calendar(), now),
                Kind.RECOMPUTE,
                reason,
                actor);
        var dropped = change(
                caseNumber,
                pending -> pending.isPending() && !promises.containsKey(pending.milestone()),
                (pending, now) -> pending.cancel(
                        now,
                        calendars.hours(pending.calendar(), pending.promise().hours())),
                Kind.CANCEL,
                reason,
                actor);
        return !moved.isEmpty() || !dropped.isEmpty();
    }

    /** The clock under another promise or calendar, its used time counted anew in their hours. */
    SlaClock under(SlaClock pending, Promise promise, CalendarVersion calendar, Instant now) {
        var hours = calendars.hours(calendar, promise.hours());
        return pending.under(promise, calendar, history.recount(pending, hours), hours)
                .warnedBy(now);
    }
}
