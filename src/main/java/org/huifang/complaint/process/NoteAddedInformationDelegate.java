package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.progress.ComplaintRecord;
import org.springframework.stereotype.Component;

@Component("noteAddedInformation")
class NoteAddedInformationDelegate implements JavaDelegate {

    private final ComplaintRecord record;

    NoteAddedInformationDelegate(ComplaintRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.noteInformation(numberOf(execution));
    }
}
