package org.huifang.sla.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huifang.sla.Awaiting;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.Window;
import org.huifang.sla.why.Explanation;
import org.huifang.sla.why.Wording;

/**
 * A clock and why it is due when it is.
 *
 * @param target ISO 8601 duration of counted time
 * @param used counted time used before the present stretch, ISO 8601
 * @param pausedUntil the latest moment at which it goes on; null unless it is paused
 * @param reason what the author of the policy row wrote beside it
 * @param textZh all of it in a line, {@code textEn} the same in English
 */
record ClockView(
        SlaMilestone milestone,
        int cycle,
        Explanation.State state,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Instant fulfilledAt,
        Instant brokenAt,
        Duration target,
        CountedHours hours,
        Duration used,
        Awaiting pausedFor,
        Instant pausedUntil,
        String calendar,
        int calendarVersion,
        String zone,
        int policyVersion,
        String rule,
        String reason,
        List<Window> counted,
        List<Explanation.Pause> pauses,
        List<Explanation.Move> moves,
        String textZh,
        String textEn) {

    static ClockView of(Explanation why, Wording wording) {
        var clock = why.clock();
        var promise = clock.promise();
        return new ClockView(
                clock.milestone(),
                clock.cycle(),
                why.state(),
                clock.startedAt(),
                clock.warnAt(),
                clock.dueAt(),
                clock.result().fulfilledAt(),
                clock.result().brokenAt(),
                promise.target(),
                promise.hours(),
                clock.run().used(),
                clock.run().pausedFor(),
                clock.run().pausedUntil(),
                clock.calendar().region(),
                clock.calendar().version(),
                why.zone(),
                promise.policyVersion(),
                promise.rule(),
                why.reason(),
                why.counted(),
                why.pauses(),
                why.moves(),
                wording.line(why, Locale.SIMPLIFIED_CHINESE),
                wording.line(why, Locale.ENGLISH));
    }
}
