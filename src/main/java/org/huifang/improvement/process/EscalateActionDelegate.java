package org.huifang.improvement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.improvement.ImprovementNotices;
import org.springframework.stereotype.Component;

@Component("escalateAction")
class EscalateActionDelegate implements JavaDelegate {

    private final ImprovementNotices notices;

    EscalateActionDelegate(ImprovementNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(ImprovementActionModel.numberOf(execution));
    }
}
