package org.huifang.complaint.triage.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.triage.Prioritisation;
import org.springframework.stereotype.Component;

@Component("reconsiderPriority")
class ReconsiderPriorityDelegate implements JavaDelegate {

    private final Prioritisation prioritisation;

    ReconsiderPriorityDelegate(Prioritisation prioritisation) {
        this.prioritisation = prioritisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        prioritisation.reconsider(numberOf(execution));
    }
}
