package org.huifang.complaint.triage.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.triage.ComplaintTriage;
import org.springframework.stereotype.Component;

@Component("setServiceLevels")
class SetServiceLevelsDelegate implements JavaDelegate {

    private final ComplaintTriage triage;

    SetServiceLevelsDelegate(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.setServiceLevels(numberOf(execution));
    }
}
