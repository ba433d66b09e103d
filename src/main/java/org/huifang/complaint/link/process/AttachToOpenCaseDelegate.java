package org.huifang.complaint.link.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.MERGED_INTO;
import static org.huifang.complaint.process.ComplaintModel.endedBy;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.link.SameCases;
import org.springframework.stereotype.Component;

/** Ends a complaint as part of another, found by itself or merged by hand. */
@Component("attachToOpenCase")
class AttachToOpenCaseDelegate implements JavaDelegate {

    private final SameCases sameCases;

    AttachToOpenCaseDelegate(SameCases sameCases) {
        this.sameCases = sameCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sameCases.attach(numberOf(execution), new ComplaintNumber(MERGED_INTO.from(execution)), endedBy(execution));
    }
}
