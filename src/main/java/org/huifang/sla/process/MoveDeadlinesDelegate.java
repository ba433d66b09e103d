package org.huifang.sla.process;

import static org.huifang.sla.process.ClockChangeModel.changeOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.sla.change.ClockChanges;
import org.springframework.stereotype.Component;

@Component("moveDeadlines")
class MoveDeadlinesDelegate implements JavaDelegate {

    private final ClockChanges changes;

    MoveDeadlinesDelegate(ClockChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClockChangeModel.Variables.ALL_MOVED.on(execution, changes.apply(changeOf(execution)));
    }
}
