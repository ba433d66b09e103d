package org.huifang.privacy.erasure.process;

import static org.huifang.privacy.erasure.process.ErasureModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.privacy.erasure.ErasureDesk;
import org.springframework.stereotype.Component;

@Component("confirmErasure")
class ConfirmErasureDelegate implements JavaDelegate {

    private final ErasureDesk desk;

    ConfirmErasureDelegate(ErasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.confirm(numberOf(execution));
    }
}
