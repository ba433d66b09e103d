package org.huifang.sla.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What timers and due dates in the models ask: <code>${slaClock.dueAt(execution, 'RESOLUTION')}</code>. */
@Component("slaClock")
@PublishedToModels
public class SlaClockExpression {

    private final SlaClocks clocks;

    SlaClockExpression(@Lazy SlaClocks clocks) {
        this.clocks = clocks;
    }

    public Date dueAt(DelegateExecution execution, String milestone) {
        return Date.from(clocks.dueAt(execution.getProcessBusinessKey(), SlaMilestone.valueOf(milestone)));
    }
}
