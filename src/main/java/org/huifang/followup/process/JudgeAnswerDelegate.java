package org.huifang.followup.process;

import static org.huifang.followup.process.FollowUpModel.Variables.FINDING;
import static org.huifang.followup.process.FollowUpModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.result.FollowUpResults;
import org.springframework.stereotype.Component;

@Component("judgeAnswer")
class JudgeAnswerDelegate implements JavaDelegate {

    private final FollowUpResults results;

    JudgeAnswerDelegate(FollowUpResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FINDING.on(execution, results.judge(numberOf(execution)));
    }
}
