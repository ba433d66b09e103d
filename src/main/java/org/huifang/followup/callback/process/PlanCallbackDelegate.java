package org.huifang.followup.callback.process;

import static org.huifang.followup.callback.process.CallbackModel.Variables.CALLBACK_NUMBER;
import static org.huifang.followup.callback.process.CallbackModel.Variables.CALLER;
import static org.huifang.followup.callback.process.CallbackModel.Variables.NEXT_ATTEMPT_AT;
import static org.huifang.followup.callback.process.CallbackModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.callback.CallbackDesk;
import org.springframework.stereotype.Component;

@Component("planCallback")
class PlanCallbackDelegate implements JavaDelegate {

    private final CallbackDesk desk;

    PlanCallbackDelegate(CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = desk.plan(numberOf(execution));
        CALLBACK_NUMBER.on(execution, numberOf(execution));
        CALLER.on(execution, plan.caller());
        NEXT_ATTEMPT_AT.on(execution, plan.firstCallAt());
    }
}
