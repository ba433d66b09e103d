package org.huifang.improvement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.improvement.Improvements;
import org.springframework.stereotype.Component;

@Component("measureEffect")
class MeasureEffectDelegate implements JavaDelegate {

    private final Improvements improvements;

    MeasureEffectDelegate(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        improvements.measure(ImprovementActionModel.numberOf(execution));
    }
}
