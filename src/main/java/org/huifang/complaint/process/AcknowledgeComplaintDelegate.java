package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.progress.ComplaintRecord;
import org.springframework.stereotype.Component;

@Component("acknowledgeComplaint")
class AcknowledgeComplaintDelegate implements JavaDelegate {

    private final ComplaintRecord record;

    AcknowledgeComplaintDelegate(ComplaintRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.acknowledge(numberOf(execution));
    }
}
