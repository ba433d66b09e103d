package org.huifang.privacy.erasure.process;

import static org.huifang.privacy.erasure.process.ErasureModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.privacy.erasure.PersonErasure;
import org.springframework.stereotype.Component;

@Component("eraseCopies")
class EraseCopiesDelegate implements JavaDelegate {

    private final PersonErasure erasure;

    EraseCopiesDelegate(PersonErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        erasure.eraseCopies(numberOf(execution));
    }
}
