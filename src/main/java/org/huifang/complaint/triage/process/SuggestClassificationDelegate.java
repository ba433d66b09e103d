package org.huifang.complaint.triage.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.CLASSIFIED;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.triage.ComplaintTriage;
import org.springframework.stereotype.Component;

@Component("suggestClassification")
class SuggestClassificationDelegate implements JavaDelegate {

    private final ComplaintTriage triage;

    SuggestClassificationDelegate(ComplaintTriage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CLASSIFIED.on(execution, triage.suggest(numberOf(execution)));
    }
}
