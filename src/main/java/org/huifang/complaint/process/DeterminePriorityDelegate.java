package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.triage.ComplaintTriage;
import org.springframework.stereotype.Component;

@Component("determinePriority")
class DeterminePriorityDelegate implements JavaDelegate {

    private final ComplaintTriage triage;

    DeterminePriorityDelegate(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.determinePriority(numberOf(execution));
    }
}
