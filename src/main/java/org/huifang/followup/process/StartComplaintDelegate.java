package org.huifang.followup.process;

import static org.huifang.followup.process.FollowUpModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.result.FollowUpResults;
import org.springframework.stereotype.Component;

@Component("startComplaint")
class StartComplaintDelegate implements JavaDelegate {

    private final FollowUpResults results;

    StartComplaintDelegate(FollowUpResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.startComplaint(numberOf(execution));
    }
}
