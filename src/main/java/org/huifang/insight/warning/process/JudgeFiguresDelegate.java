package org.huifang.insight.warning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.insight.warning.WarningWatch;
import org.springframework.stereotype.Component;

@Component("judgeFigures")
class JudgeFiguresDelegate implements JavaDelegate {

    private final WarningWatch watch;

    JudgeFiguresDelegate(WarningWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EarlyWarningModel.Variables.ALL_JUDGED.on(execution, watch.judgeNext());
    }
}
