package org.huifang.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.sla.escalation.Escalations;
import org.springframework.stereotype.Component;

/** Every promise is judged by now, every step of the ladder that is due is climbed once, and the timer set for the next. */
@Component("climbLadder")
class ClimbLadderDelegate implements JavaDelegate {

    private final Escalations escalations;
    private final EngineTimers timers;

    ClimbLadderDelegate(Escalations escalations, EngineTimers timers) {
        this.escalations = escalations;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.climb(execution.getProcessBusinessKey());
        timers.setLadder(execution.getProcessBusinessKey());
    }
}
