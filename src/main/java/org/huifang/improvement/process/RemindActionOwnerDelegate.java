package org.huifang.improvement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.improvement.ImprovementNotices;
import org.springframework.stereotype.Component;

@Component("remindActionOwner")
class RemindActionOwnerDelegate implements JavaDelegate {

    private final ImprovementNotices notices;

    RemindActionOwnerDelegate(ImprovementNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(ImprovementActionModel.numberOf(execution));
    }
}
