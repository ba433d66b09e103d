package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.Complaints;
import org.huifang.workflow.PublishedToModels;
import org.springframework.stereotype.Component;

/** Who has the case now: <code>${caseAgent.of(execution)}</code>; null when nobody has. */
@Component("caseAgent")
@PublishedToModels
public class CaseAgentExpression {

    private final Complaints complaints;

    CaseAgentExpression(Complaints complaints) {
        this.complaints = complaints;
    }

    public String of(DelegateExecution execution) {
        return complaints.look(numberOf(execution)).agent();
    }
}
