package org.huifang.insight.warning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.insight.warning.WarningImprovements;
import org.springframework.stereotype.Component;

@Component("startImprovement")
class StartImprovementDelegate implements JavaDelegate {

    private final WarningImprovements improvements;

    StartImprovementDelegate(WarningImprovements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        improvements.start(EarlyWarningModel.numberOf(execution));
    }
}
