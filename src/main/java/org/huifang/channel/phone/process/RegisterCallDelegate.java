package org.huifang.channel.phone.process;

import static org.huifang.channel.phone.process.RegisterCallModel.Variables.CALL_TAKER;
import static org.huifang.channel.phone.process.RegisterCallModel.Variables.COMPLAINT_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.channel.phone.PhoneCalls;
import org.springframework.stereotype.Component;

/** Runs in the transaction of the submission, so that what was typed is in our tables before a variable could be stored. */
@Component("registerCall")
class RegisterCallDelegate implements JavaDelegate {

    private final PhoneCalls calls;

    RegisterCallDelegate(PhoneCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = new CallForm(execution);
        var number = calls.register(execution.getProcessInstanceId(), form.call());
        execution.setProcessBusinessKey(number.value());
        COMPLAINT_NUMBER.on(execution, number.value());
        CALL_TAKER.on(execution, form.takenBy());
    }
}
