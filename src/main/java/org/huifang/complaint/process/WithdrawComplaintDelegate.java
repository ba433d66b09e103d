package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.endedBy;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.progress.ComplaintRecord;
import org.springframework.stereotype.Component;

@Component("withdrawComplaint")
class WithdrawComplaintDelegate implements JavaDelegate {

    private final ComplaintRecord record;

    WithdrawComplaintDelegate(ComplaintRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.withdraw(numberOf(execution), endedBy(execution));
    }
}
