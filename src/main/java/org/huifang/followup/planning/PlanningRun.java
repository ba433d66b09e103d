package org.huifang.followup.planning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the planning of a day has come.
 *
 * @param firstDay first of the days it covers; earlier than the day itself after days on which nobody planned
 * @param eventsAfter what happened after this and
 * @param eventsUntil until this is looked at
 * @param upto the last customer to look at
 * @param position the last customer done
 * @param plannedAt when the last customer was done, or null
 * @param started follow-ups started so far
 */
public record PlanningRun(
        LocalDate day,
        LocalDate firstDay,
        Instant eventsAfter,
        Instant eventsUntil,
        long upto,
        long position,
        Instant openedAt,
        Instant plannedAt,
        int started,
        Instant finishedAt) {

    boolean isThrough() {
        return position >= upto;
    }
}
