package org.huifang.followup.callback.process;

import static org.huifang.followup.callback.process.CallbackModel.Variables.CALLBACK_RESULT;
import static org.huifang.followup.callback.process.CallbackModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.callback.CallbackDesk;
import org.springframework.stereotype.Component;

@Component("recordWrittenAnswer")
class RecordWrittenAnswerDelegate implements JavaDelegate {

    private final CallbackDesk desk;

    RecordWrittenAnswerDelegate(CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.answered(numberOf(execution), CALLBACK_RESULT.from(execution));
    }
}
