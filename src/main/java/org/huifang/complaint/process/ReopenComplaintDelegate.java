package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.REOPENED;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.progress.ComplaintRecord;
import org.springframework.stereotype.Component;

@Component("reopenComplaint")
class ReopenComplaintDelegate implements JavaDelegate {

    private final ComplaintRecord record;

    ReopenComplaintDelegate(ComplaintRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.reopen(numberOf(execution));
        REOPENED.on(execution, true);
    }
}
