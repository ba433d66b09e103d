package org.huifang.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the models ask of who has the case: <code>${caseAgent.of(execution)}</code>. The complaint's row is the only truth. */
@Component("caseAgent")
@PublishedToModels
public class CaseAgentExpression {

    private final Complaints complaints;

    CaseAgentExpression(@Lazy Complaints complaints) {
        this.complaints = complaints;
    }

    /** User id, or null while nobody has the case, and where the work is not its department's but a higher level's. */
    public String of(DelegateExecution execution) {
        return complaints.agentOf(execution.getProcessBusinessKey(), Variables.DEPARTMENT.from(execution));
    }
}
