package org.huifang.insight.warning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.insight.warning.WarningNotices;
import org.springframework.stereotype.Component;

@Component("tellWarningOwner")
class TellWarningOwnerDelegate implements JavaDelegate {

    private final WarningNotices notices;

    TellWarningOwnerDelegate(WarningNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellOwner(EarlyWarningModel.numberOf(execution));
    }
}
