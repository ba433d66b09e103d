package org.huifang.followup.process;

import static org.huifang.followup.process.FollowUpModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.result.PraiseNotices;
import org.springframework.stereotype.Component;

@Component("passPraiseOn")
class PassPraiseOnDelegate implements JavaDelegate {

    private final PraiseNotices praise;

    PassPraiseOnDelegate(PraiseNotices praise) {
        this.praise = praise;
    }

    @Override
    public void execute(DelegateExecution execution) {
        praise.passOn(numberOf(execution));
    }
}
