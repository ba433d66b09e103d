package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.CALLBACK_RESULT;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.progress.ComplaintRecord;
import org.springframework.stereotype.Component;

@Component("closeComplaint")
class CloseComplaintDelegate implements JavaDelegate {

    private final ComplaintRecord record;

    CloseComplaintDelegate(ComplaintRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.close(numberOf(execution), CALLBACK_RESULT.from(execution));
    }
}
