package org.huifang.complaint.triage.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.DEPARTMENT;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.triage.ComplaintTriage;
import org.springframework.stereotype.Component;

@Component("determineRoute")
class DetermineRouteDelegate implements JavaDelegate {

    private final ComplaintTriage triage;

    DetermineRouteDelegate(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DEPARTMENT.on(execution, triage.route(numberOf(execution)));
    }
}
