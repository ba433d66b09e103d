package org.huifang.insight.warning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.insight.warning.WarningNotices;
import org.springframework.stereotype.Component;

@Component("escalateWarning")
class EscalateWarningDelegate implements JavaDelegate {

    private final WarningNotices notices;

    EscalateWarningDelegate(WarningNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(EarlyWarningModel.numberOf(execution));
    }
}
