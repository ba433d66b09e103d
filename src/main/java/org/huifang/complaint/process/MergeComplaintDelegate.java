package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.MERGED_INTO;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintRecord;
import org.springframework.stereotype.Component;

@Component("mergeComplaint")
class MergeComplaintDelegate implements JavaDelegate {

    private final ComplaintRecord record;

    MergeComplaintDelegate(ComplaintRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.merge(numberOf(execution), new ComplaintNumber(MERGED_INTO.from(execution)));
    }
}
