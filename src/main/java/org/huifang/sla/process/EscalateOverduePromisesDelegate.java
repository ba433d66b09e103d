package org.huifang.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.sla.SlaClocks;
import org.springframework.stereotype.Component;

/** Whichever timer fired, every promise overdue by now is broken once; a promise kept meanwhile is not. */
@Component("escalateOverduePromises")
class EscalateOverduePromisesDelegate implements JavaDelegate {

    private final SlaClocks clocks;
    private final OpenTasks tasks;

    EscalateOverduePromisesDelegate(SlaClocks clocks, OpenTasks tasks) {
        this.clocks = clocks;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var broken = clocks.breakOverdue(execution.getProcessBusinessKey());
        tasks.showToTeamLeads(execution.getProcessBusinessKey(), broken);
    }
}
