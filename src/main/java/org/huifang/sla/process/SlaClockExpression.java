package org.huifang.sla.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.Escalations;
import org.huifang.workflow.PublishedToModels;
import org.huifang.workflow.contract.OneOf;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What timers and due dates in the models ask: <code>${slaClock.dueAt(execution, 'RESOLUTION')}</code>. */
@Component("slaClock")
@PublishedToModels
public class SlaClockExpression {

    /** The engine looks for a moment after now; a step that is due already is climbed at once. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final SlaClocks clocks;
    private final Escalations escalations;
    private final Clock clock;

    SlaClockExpression(@Lazy SlaClocks clocks, @Lazy Escalations escalations, Clock clock) {
        this.clocks = clocks;
        this.escalations = escalations;
        this.clock = clock;
    }

    public Date dueAt(DelegateExecution execution, @OneOf(SlaMilestone.class) String milestone) {
        return Date.from(clocks.dueAt(execution.getProcessBusinessKey(), SlaMilestone.valueOf(milestone)));
    }

    /**
     * When the ladder is to be looked at next, as a repeating interval of ISO 8601, so that the timer stays for the steps
     * after it: each step sets it anew, and 30 days is only how long it sleeps when no step is left.
     */
    public String nextStep(DelegateExecution execution) {
        return "R/%s/P30D"
                .formatted(nextStepOf(execution.getProcessBusinessKey())
                        .orElseGet(() -> clock.instant().plus(Duration.ofDays(30))));
    }

    Optional<Instant> nextStepOf(String caseNumber) {
        var soonest = clock.instant().plus(AT_ONCE);
        return escalations.nextStep(caseNumber).map(next -> next.isBefore(soonest) ? soonest : next);
    }
}
