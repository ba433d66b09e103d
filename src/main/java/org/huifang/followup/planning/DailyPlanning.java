package org.huifang.followup.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.huifang.followup.planning.caller.CallerAllotment;
import org.huifang.home.HomeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a day step by step, each step in a commit of its own that also says how far it has come: after a crash, or on another
 * node, the next call goes on from there and nothing is planned twice.
 */
@Service
@Transactional
public class DailyPlanning {

    private static final Logger log = LoggerFactory.getLogger(DailyPlanning.class);

    private final PlanningRunTable runs;
    private final DueContactTable due;
    private final Cadence cadence;
    private final ContactLimits limits;
    private final CallerAllotment callers;
    private final DueFollowUps followUps;
    private final PlanningSettings settings;
    private final Clock clock;

    DailyPlanning(
            PlanningRunTable runs,
            DueContactTable due,
            Cadence cadence,
            ContactLimits limits,
            CallerAllotment callers,
            DueFollowUps followUps,
            PlanningSettings settings,
            Clock clock) {
        this.runs = runs;
        this.due = due;
        this.cadence = cadence;
        this.limits = limits;
        this.callers = callers;
        this.followUps = followUps;
        this.settings = settings;
        this.clock = clock;
    }

    /** The day it is in the house. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return HomeTime.dayOf(clock.instant());
    }

    /** Returns whether the day had not been opened before. */
    public boolean open(LocalDate day) {
        return runs.open(day, clock.instant().truncatedTo(ChronoUnit.MICROS), settings.catchUpDays());
    }

    /** Plans the next customers. Returns whether all are done. */
    public boolean planNext(LocalDate day) {
        var run = runs.lock(day);
        if (!run.isThrough()) {
            var upto = runs.endOfNextChunk(run, settings.chunk());
            if (due.find(run, upto, cadence.plannedDaily()) > 0) {
                judge(run);
            }
            runs.advance(day, upto);
            return upto == run.upto();
        }
        return true;
    }

    private void judge(PlanningRun run) {
        var now = clock.instant();
        due.lookUpFacts(now, now.minus(ContactLimits.LATELY));
        var forbidden = new HashMap<ContactFacts, String>();
        due.differentFacts().forEach(facts -> limits.reasonAgainst(facts).ifPresent(row -> forbidden.put(facts, row)));
        due.plan(run, forbidden, now);
    }

    /** Shares out what the callers can do; what does not fit waits for tomorrow and comes first then. */
    public void allotCallers(LocalDate day) {
        runs.lock(day);
        callers.allot(day, settings.callsPerDay());
        runs.planned(day, clock.instant());
    }

    /** Starts the next follow-ups. Returns whether none is left. */
    public boolean startNext(LocalDate day) {
        runs.lock(day);
        var started = followUps.startPlanned(settings.starts());
        runs.started(day, started);
        return started < settings.starts();
    }

    public void finish(LocalDate day) {
        runs.finish(day, clock.instant());
        var run = runs.find(day).orElseThrow();
        log.info("Follow-ups of {} are planned: {} started.", day, run.started());
    }
}
