package org.huifang.sla;

import static org.huifang.sla.SlaMilestone.*;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.sla.SlaEvent.Kind;
import org.huifang.sla.SlaSettings.Reopening;
import org.huifang.sla.calendar.WorkingTime;
import org.huifang.sla.calendar.approved.Calendars;
import org.springframework.stereotype.Service;

/** Starts, pauses, retargets, fulfils and cancels the clocks of a case; the only place that decides when something is due. */
@Service
public class SlaClocks {

    /** Running from receipt, before anybody has assessed the case. */
    private static final Set<SlaMilestone> FROM_RECEIPT =
            EnumSet.of(ACKNOWLEDGEMENT, NAMED_OWNER, FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION, LEGAL_LIMIT);

    /** Started anew by every reopening, whatever the policy: somebody has to own it, tell of it, and the law asks again. */
    private static final Set<SlaMilestone> ANEW_AFTER_REOPENING = EnumSet.of(NAMED_OWNER, NEXT_UPDATE, LEGAL_LIMIT);

    private static final Set<SlaMilestone> BY_REOPENING_POLICY = EnumSet.of(FIRST_RESPONSE, RESOLUTION);

    /** Later than any promise, and still a date the engine's timers can carry. */
    private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private final SlaPolicy policy;
    private final SlaSettings settings;
    private final Calendars calendars;
    private final ClockBook book;
    private final SlaClockTable clocks;
    private final CaseLedger ledger;
    private final PromiseTimers timers;
    private final Clock clock;

    SlaClocks(
            SlaPolicy policy,
            SlaSettings settings,
            Calendars calendars,
            ClockBook book,
            SlaClockTable clocks,
            CaseLedger ledger,
            PromiseTimers timers,
            Clock clock) {
        this.policy = policy;
        this.settings = settings;
        this.calendars = calendars;
        this.book = book;
        this.clocks = clocks;
        this.ledger = ledger;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Starts the clocks of a case just received, under provisional terms.
     *
     * @param customerRegion decides whose calendar counts; null for the usual one
     */
    public void open(String caseNumber, String customerRegion, Instant receivedAt) {
        clocks.insertTerms(caseNumber, ServiceTerms.PROVISIONAL, settings.calendarFor(customerRegion));
        book.begin(caseNumber, FROM_RECEIPT, 0, ServiceTerms.PROVISIONAL, receivedAt, Kind.START);
    }

    /** Starts one more clock, when what it counts from has happened; one that is there already is left alone. */
    public void start(String caseNumber, SlaMilestone milestone, int cycle, ServiceTerms terms) {
        if (nextCycle(caseNumber, milestone) <= cycle) {
            book.begin(caseNumber, EnumSet.of(milestone), cycle, terms, clock.instant(), Kind.START);
            timers.bringForward(caseNumber);
        }
    }

    /** What was kept is promised once more, such as an owner after the owner has gone; what still runs is left alone. */
    public void promiseAgain(String caseNumber, SlaMilestone milestone) {
        if (clocks.latest(caseNumber, milestone).filter(SlaClock::isOpen).isEmpty()) {
            start(caseNumber, milestone, nextCycle(caseNumber, milestone), termsOf(caseNumber));
        }
    }

    private int nextCycle(String caseNumber, SlaMilestone milestone) {
        return clocks.latest(caseNumber, milestone).map(SlaClock::cycle).orElse(-1) + 1;
    }

    /** The case has been assessed: pending clocks get the targets of its terms; time already used and pauses stay. */
    public void retarget(String caseNumber, ServiceTerms terms) {
        clocks.updateTerms(caseNumber, terms);
        var promises = policy.promisesFor(terms);
        var moved = book.retarget(caseNumber, promises, "TERMS", Actor.SYSTEM);
        var added = beginMissing(caseNumber, promises.keySet(), terms);
        noteTargets(caseNumber, promises, terms);
        if (moved || added) {
            timers.realign(caseNumber);
        }
    }

    /** What is promised only under these terms counts from receipt, like the others. */
    private boolean beginMissing(String caseNumber, Set<SlaMilestone> promised, ServiceTerms terms) {
        var known = clocks.all(caseNumber);
        var missing = EnumSet.copyOf(FROM_RECEIPT);
        missing.retainAll(promised);
        known.forEach(clock -> missing.remove(clock.milestone()));
        if (!missing.isEmpty() && !known.isEmpty()) {
            book.begin(caseNumber, missing, 0, terms, known.get(0).startedAt(), Kind.START);
        }
        return !missing.isEmpty();
    }

    private void noteTargets(String caseNumber, Map<SlaMilestone, Promise> promises, ServiceTerms terms) {
        ledger.append(
                caseNumber,
                Actor.SYSTEM,
                CaseEventKind.SERVICE_LEVELS_SET,
                Map.of("decision", SlaPolicy.proof(promises, terms)));
    }

    /** The case waits for somebody: clocks that the policy pauses for them stand still, at the latest until then. */
    public void pause(String caseNumber, Awaiting awaiting, Instant until) {
        book.change(
                caseNumber,
                running -> running.pausesFor(awaiting),
                (running, now) -> running.pause(awaiting, now, until, hours(running)),
                Kind.PAUSE,
                awaiting.name(),
                Actor.SYSTEM);
        timers.realign(caseNumber);
    }

    /** The waiting is over: paused clocks go on with the time they had left. */
    public void resume(String caseNumber) {
        book.change(
                caseNumber,
                SlaClock::isPaused,
                (paused, now) -> paused.resume(now, hours(paused)),
                Kind.RESUME,
                null,
                Actor.SYSTEM);
        timers.realign(caseNumber);
    }

    /** Reopened: the clocks count again by the policy in the settings. */
    public void reopen(String caseNumber, int cycle, ServiceTerms terms) {
        var now = clock.instant();
        ANEW_AFTER_REOPENING.forEach(
                anew -> book.begin(caseNumber, EnumSet.of(anew), nextCycle(caseNumber, anew), terms, now, Kind.RESET));
        if (settings.reopening() == Reopening.NEW_CYCLE) {
            book.begin(caseNumber, BY_REOPENING_POLICY, cycle, terms, now, Kind.RESET);
        } else {
            var goingOn = BY_REOPENING_POLICY.stream()
                    .flatMap(milestone -> clocks.latest(caseNumber, milestone).stream())
                    .filter(latest -> latest.result().fulfilledAt() != null)
                    .map(kept -> goOn(kept, cycle, now))
                    .toList();
            book.enter(goingOn, Kind.RESET, settings.reopening().name());
        }
        timers.bringForward(caseNumber);
    }

    private WorkingTime hours(SlaClock clock) {
        return calendars.hours(clock.calendar(), clock.promise().hours());
    }

    private SlaClock goOn(SlaClock ended, int cycle, Instant now) {
        var calendar = calendars.inForce(ended.calendar().region());
        var hours = calendars.hours(calendar, ended.promise().hours());
        var goesOn = SlaClock.start(ended.caseNumber(), cycle, ended.promise(), calendar, hours, now);
        if (settings.reopening() == Reopening.EXTEND) {
            return goesOn.goingOn(ended.run().used(), now, hours);
        }
        var continued = goesOn.goingOn(ended.run().used(), ended.result().fulfilledAt(), hours);
        return ended.isBroken() ? continued.dueLike(ended) : continued;
    }

    /** The promise is kept, late or in time; a milestone that is not running is left alone. */
    public void fulfil(String caseNumber, SlaMilestone... milestones) {
        var kept = List.of(milestones);
        book.change(
                caseNumber,
                open -> kept.contains(open.milestone()),
                (open, now) -> open.fulfil(now, hours(open)),
                Kind.FULFIL,
                null,
                Actor.SYSTEM);
    }

    /** The customer has heard from us: the promise of a next update is kept, and the next one made. */
    public void informed(String caseNumber) {
        var told = clocks.latest(caseNumber, NEXT_UPDATE).filter(SlaClock::isOpen);
        if (told.isEmpty()) {
            return;
        }
        fulfil(caseNumber, NEXT_UPDATE);
        var next = told.get().cycle() + 1;
        book.begin(caseNumber, EnumSet.of(NEXT_UPDATE), next, termsOf(caseNumber), clock.instant(), Kind.START);
        var run = told.get().run();
        if (told.get().isPaused()) {
            // The case still waits, and so does the promise that was made while it does.
            pause(caseNumber, run.pausedFor(), run.pausedUntil());
        } else {
            timers.bringForward(caseNumber);
        }
    }

    /** Ended early: what is still running promises nothing any more. */
    public void cancel(String caseNumber) {
        book.change(
                caseNumber,
                SlaClock::isOpen,
                (open, now) -> open.cancel(now, hours(open)),
                Kind.CANCEL,
                null,
                Actor.SYSTEM);
    }

    /** When the milestone is due in its latest cycle; far away when it is not promised, or no longer. */
    public Instant dueAt(String caseNumber, SlaMilestone milestone) {
        return clocks.latest(caseNumber, milestone)
                .filter(latest -> latest.result().cancelledAt() == null)
                .map(SlaClock::dueAt)
                .orElse(NEVER);
    }

    /** What the targets of the case depend on at present. */
    public ServiceTerms termsOf(String caseNumber) {
        return clocks.terms(caseNumber).terms();
    }

    /** All clocks of the case, in the order they started. */
    public List<SlaClock> of(String caseNumber) {
        return clocks.all(caseNumber);
    }
}
