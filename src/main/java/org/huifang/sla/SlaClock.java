package org.huifang.sla;

import java.time.Duration;
import java.time.Instant;
import org.huifang.sla.calendar.WorkingTime;
import org.huifang.sla.calendar.approved.CalendarVersion;

/**
 * One promise of a case and how far its time has run. Changes only by the verbs below, each of which gives a new clock;
 * {@code hours} are those the promise counts, of the calendar the clock names. Instants have milliseconds, as the engine's
 * timers do.
 *
 * @param cycle 0 for the first time, one more for each repetition
 * @param dueAt while paused: when it would be due if it ran again at the end of the pause
 */
public record SlaClock(
        String caseNumber,
        int cycle,
        Promise promise,
        CalendarVersion calendar,
        Instant startedAt,
        Run run,
        Instant warnAt,
        Instant dueAt,
        Result result) {

    /**
     * How far the clock has run.
     *
     * @param used counted time before {@code since}
     * @param since when it began to run, last; null while it is paused and after it ended
     * @param pausedFor null unless it is paused
     * @param pausedUntil the latest moment at which it runs again; null unless it is paused
     */
    public record Run(Duration used, Instant since, Awaiting pausedFor, Instant pausedUntil) {

        static Run from(Instant since, Duration used) {
            return new Run(used, since, null, null);
        }

        Instant nextSince() {
            return since == null ? pausedUntil : since;
        }

        Duration usedBy(Instant now, WorkingTime hours) {
            return since == null || now.isBefore(since) ? used : used.plus(hours.elapsed(since, now));
        }

        Run recounted(Duration used) {
            return new Run(used, since, pausedFor, pausedUntil);
        }
    }

    /** What came of it so far; null for what did not happen. A broken promise stays broken, kept late or not. */
    public record Result(Instant warnedAt, Instant brokenAt, Instant fulfilledAt, Instant cancelledAt) {

        static final Result OPEN = new Result(null, null, null, null);
    }

    /** A clock that starts to run, with some of its time used up already when an earlier cycle goes on in it. */
    static SlaClock start(
            String caseNumber, int cycle, Promise promise, CalendarVersion calendar, WorkingTime hours, Instant at) {
        return new SlaClock(caseNumber, cycle, promise, calendar, at, Run.from(at, Duration.ZERO), at, at, Result.OPEN)
                .reckoned(hours);
    }

    public SlaMilestone milestone() {
        return promise.milestone();
    }

    public boolean isOpen() {
        return result.fulfilledAt() == null && result.cancelledAt() == null;
    }

    public boolean isPaused() {
        return isOpen() && run.pausedUntil() != null;
    }

    public boolean isBroken() {
        return result.brokenAt() != null;
    }

    /** Open and not broken: only such a clock can still be moved, for whatever reason. */
    public boolean isPending() {
        return isOpen() && !isBroken();
    }

    boolean pausesFor(Awaiting awaiting) {
        return isPending() && !isPaused() && promise.pausedWhile().contains(awaiting);
    }

    SlaClock pause(Awaiting awaiting, Instant now, Instant until, WorkingTime hours) {
        return with(new Run(run.usedBy(now, hours), null, awaiting, until)).reckoned(hours);
    }

    SlaClock resume(Instant now, WorkingTime hours) {
        return with(Run.from(now, run.used())).reckoned(hours);
    }

    /** The same running time under another promise or calendar; {@code used} has been counted anew in its hours. */
    SlaClock under(Promise other, CalendarVersion version, Duration used, WorkingTime hours) {
        return new SlaClock(caseNumber, cycle, other, version, startedAt, run.recounted(used), warnAt, dueAt, result)
                .reckoned(hours);
    }

    /** A further cycle in which an earlier one goes on: with what that had used, from the moment given. */
    SlaClock goingOn(Duration used, Instant since, WorkingTime hours) {
        return with(Run.from(since, used)).reckoned(hours);
    }

    /** The same, due when the earlier cycle was: as if it had never been closed. */
    SlaClock dueLike(SlaClock earlier) {
        return new SlaClock(
                caseNumber, cycle, promise, calendar, startedAt, run, earlier.warnAt, earlier.dueAt, result);
    }

    SlaClock warn(Instant now) {
        return with(new Result(now, result.brokenAt(), null, null));
    }

    /** A warning that lies in the future again, under another promise or calendar, is still to come. */
    SlaClock warnedBy(Instant now) {
        return result.warnedAt() != null && warnAt.isAfter(now) ? with(Result.OPEN) : this;
    }

    SlaClock breach(Instant now) {
        return with(new Result(result.warnedAt(), now, null, null));
    }

    SlaClock fulfil(Instant now, WorkingTime hours) {
        return ended(now, hours, new Result(result.warnedAt(), result.brokenAt(), now, null));
    }

    SlaClock cancel(Instant now, WorkingTime hours) {
        return ended(now, hours, new Result(result.warnedAt(), result.brokenAt(), null, now));
    }

    /** When the given share of the target is used up if the clock keeps running; if it is already, when it last began to. */
    public Instant momentOf(int percent, WorkingTime hours) {
        var remaining = promise.share(percent).minus(run.used());
        return remaining.isNegative() ? run.nextSince() : hours.due(run.nextSince(), remaining);
    }

    private SlaClock reckoned(WorkingTime hours) {
        var warnAt = momentOf(promise.warnAtPercent(), hours);
        return new SlaClock(caseNumber, cycle, promise, calendar, startedAt, run, warnAt, momentOf(100, hours), result);
    }

    private SlaClock ended(Instant now, WorkingTime hours, Result result) {
        return with(new Run(run.usedBy(now, hours), null, null, null)).with(result);
    }

    private SlaClock with(Run run) {
        return new SlaClock(caseNumber, cycle, promise, calendar, startedAt, run, warnAt, dueAt, result);
    }

    private SlaClock with(Result result) {
        return new SlaClock(caseNumber, cycle, promise, calendar, startedAt, run, warnAt, dueAt, result);
    }
}
