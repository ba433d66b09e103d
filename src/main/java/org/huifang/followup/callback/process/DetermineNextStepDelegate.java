package org.huifang.followup.callback.process;

import static org.huifang.followup.callback.process.CallbackModel.Variables.CALLBACK_RESULT;
import static org.huifang.followup.callback.process.CallbackModel.Variables.NEXT_ATTEMPT_AT;
import static org.huifang.followup.callback.process.CallbackModel.Variables.NEXT_STEP;
import static org.huifang.followup.callback.process.CallbackModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.callback.CallbackDesk;
import org.springframework.stereotype.Component;

@Component("determineNextStep")
class DetermineNextStepDelegate implements JavaDelegate {

    private final CallbackDesk desk;

    DetermineNextStepDelegate(CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = desk.decideNext(numberOf(execution));
        NEXT_STEP.on(execution, next.step());
        NEXT_ATTEMPT_AT.on(execution, next.at());
        if (next.result() != null) {
            CALLBACK_RESULT.on(execution, next.result());
        }
    }
}
