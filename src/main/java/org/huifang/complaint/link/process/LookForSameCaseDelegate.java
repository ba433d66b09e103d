package org.huifang.complaint.link.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.MERGED_INTO;
import static org.huifang.complaint.process.ComplaintModel.Variables.SAME_CASE_OPEN;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.link.SameCases;
import org.springframework.stereotype.Component;

@Component("lookForSameCase")
class LookForSameCaseDelegate implements JavaDelegate {

    private final SameCases sameCases;

    LookForSameCaseDelegate(SameCases sameCases) {
        this.sameCases = sameCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var open = sameCases.openCaseRepeatedBy(numberOf(execution));
        SAME_CASE_OPEN.on(execution, open.isPresent());
        open.ifPresent(number -> MERGED_INTO.on(execution, number.value()));
    }
}
