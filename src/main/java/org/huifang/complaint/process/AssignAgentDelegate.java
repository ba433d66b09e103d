package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.AGENT_NAMED;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.assignment.Assignment;
import org.springframework.stereotype.Component;

@Component("assignAgent")
class AssignAgentDelegate implements JavaDelegate {

    private final Assignment assignment;

    AssignAgentDelegate(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AGENT_NAMED.on(execution, assignment.assign(numberOf(execution)).isPresent());
    }
}
