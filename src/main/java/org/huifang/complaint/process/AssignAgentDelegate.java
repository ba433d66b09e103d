package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.AGENT;
import static org.huifang.complaint.process.ComplaintModel.Variables.AGENT_NAMED;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.triage.Assignment;
import org.springframework.stereotype.Component;

@Component("assignAgent")
class AssignAgentDelegate implements JavaDelegate {

    private final Assignment assignment;

    AssignAgentDelegate(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var agent = assignment.assign(numberOf(execution));
        AGENT_NAMED.on(execution, agent.isPresent());
        agent.ifPresent(userId -> AGENT.on(execution, userId));
    }
}
