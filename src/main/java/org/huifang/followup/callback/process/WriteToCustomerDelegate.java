package org.huifang.followup.callback.process;

import static org.huifang.followup.callback.process.CallbackModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.callback.CallbackDesk;
import org.springframework.stereotype.Component;

@Component("writeToCustomer")
class WriteToCustomerDelegate implements JavaDelegate {

    private final CallbackDesk desk;

    WriteToCustomerDelegate(CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.write(numberOf(execution));
    }
}
