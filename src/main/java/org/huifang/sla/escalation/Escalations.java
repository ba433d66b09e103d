package org.huifang.sla.escalation;

import static org.huifang.sla.escalation.EscalationAction.*;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaJudge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the promises of a case when a timer fires, climbs the steps that are due, and knows when the next one is. */
@Service
@Transactional
public class Escalations {

    private static final String AGENT = "agent";
    private static final String TEAM_LEADS = "team-leads";

    private final SlaClocks clocks;
    private final SlaJudge judge;
    private final Ladder ladder;
    private final EscalationTable climbed;
    private final EscalationPower power;
    private final ProgressUpdates updates;
    private final Reassignment reassignment;
    private final CaseLedger ledger;
    private final Clock clock;

    Escalations(
            SlaClocks clocks,
            SlaJudge judge,
            Ladder ladder,
            EscalationTable climbed,
            EscalationPower power,
            ProgressUpdates updates,
            Reassignment reassignment,
            CaseLedger ledger,
            Clock clock) {
        this.clocks = clocks;
        this.judge = judge;
        this.ladder = ladder;
        this.climbed = climbed;
        this.power = power;
        this.updates = updates;
        this.reassignment = reassignment;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whichever timer fired: says which promises are at risk or broken by now, and climbs every step that is due. */
    public void climb(String caseNumber) {
        judge.judge(caseNumber);
        var now = clock.instant();
        var priority = clocks.termsOf(caseNumber).priority();
        var done = climbed.climbed(caseNumber);
        running(caseNumber)
                .flatMap(open -> ladder.stepsOf(open, priority).stream())
                .filter(step -> !step.at().isAfter(now) && !done.contains(step.rung()))
                .sorted(Comparator.comparing(LadderStep::at))
                .forEach(step -> take(step, now));
    }

    private void take(LadderStep step, Instant now) {
        var number = step.clock().caseNumber();
        var recipients = recipientsOf(step);
        if (!climbed.climb(step, now, recipients)) {
            return;
        }
        ledger.append(
                number,
                Actor.SYSTEM,
                CaseEventKind.ESCALATED,
                Map.of(
                        "milestone", step.clock().milestone(),
                        "level", step.level(),
                        "recipients", recipients,
                        "decision",
                                Map.of(
                                        "table",
                                        Ladder.TABLE,
                                        "version",
                                        step.tableVersion(),
                                        "rules",
                                        List.of(step.rule()),
                                        "inputs",
                                        Map.of("milestone", step.clock().milestone(), "priority", step.priority()))));
        act(step, recipients);
    }

    private String recipientsOf(LadderStep step) {
        return AGENT.equals(step.recipients())
                ? power.agentOf(step.clock().caseNumber()).orElse(TEAM_LEADS)
                : step.recipients();
    }

    private void act(LadderStep step, String recipients) {
        var number = step.clock().caseNumber();
        if (step.asksFor(RAISE_PRIORITY)) {
            power.raisePriority(number, step.level(), recipients);
        }
        if (step.asksFor(REASSIGN)) {
            power.release(number, recipients, reassignment.takeFromAgent(number));
        }
        if (step.asksFor(TELL_CUSTOMER)) {
            updates.tell(number);
        }
        if (step.asksFor(NOTIFY) || step.asksFor(SUPERVISE)) {
            power.call(step.rung(), recipients, step.asksFor(SUPERVISE));
        }
    }

    /** When a promise of the case is next to be judged or a step to be climbed; empty when nothing is left to watch. */
    public Optional<Instant> nextStep(String caseNumber) {
        var priority = clocks.termsOf(caseNumber).priority();
        var done = climbed.climbed(caseNumber);
        return running(caseNumber)
                .flatMap(open -> Stream.concat(
                        verdictsOf(open),
                        ladder.stepsOf(open, priority).stream()
                                .filter(step -> !done.contains(step.rung()))
                                .map(LadderStep::at)))
                .min(Comparator.naturalOrder());
    }

    /** A paused clock has no steps: it runs again first, and is asked then. */
    private Stream<SlaClock> running(String caseNumber) {
        return clocks.of(caseNumber).stream().filter(open -> open.isOpen() && !open.isPaused());
    }

    private static Stream<Instant> verdictsOf(SlaClock open) {
        if (open.isBroken()) {
            return Stream.empty();
        }
        return open.result().warnedAt() == null ? Stream.of(open.warnAt()) : Stream.of(open.dueAt());
    }

    /** A supervisor has taken charge. */
    public void takeCharge(Rung rung, String measure, Actor supervisor) {
        climbed.settle(rung, clock.instant(), supervisor.id(), measure);
        ledger.append(
                rung.caseNumber(),
                supervisor,
                CaseEventKind.ESCALATION_SETTLED,
                Map.of("milestone", rung.milestone(), "level", rung.level()));
    }

    /** The case has ended; nobody has to supervise it any more. */
    public void settle(String caseNumber) {
        if (climbed.isSupervised(caseNumber)) {
            power.settle(caseNumber);
        }
    }

    /** Levels climbed so far, in the order they were. */
    public List<Escalation> of(String caseNumber) {
        return climbed.of(caseNumber);
    }
}
