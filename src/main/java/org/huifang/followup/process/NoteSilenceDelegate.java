package org.huifang.followup.process;

import static org.huifang.followup.process.CallbackModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.CallbackDesk;
import org.springframework.stereotype.Component;

@Component("noteSilence")
class NoteSilenceDelegate implements JavaDelegate {

    private final CallbackDesk desk;

    NoteSilenceDelegate(CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.silent(numberOf(execution));
    }
}
