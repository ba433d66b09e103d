package org.huifang.privacy.erasure.process;

import static org.huifang.privacy.erasure.process.ErasureModel.Variables.ERASURE_STEP;
import static org.huifang.privacy.erasure.process.ErasureModel.Variables.LOOK_AGAIN_AT;
import static org.huifang.privacy.erasure.process.ErasureModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.privacy.erasure.PersonErasure;
import org.huifang.privacy.request.PrivacyRequests;
import org.springframework.stereotype.Component;

@Component("erasePerson")
class ErasePersonDelegate implements JavaDelegate {

    private final PersonErasure erasure;
    private final PrivacyRequests requests;

    ErasePersonDelegate(PersonErasure erasure, PrivacyRequests requests) {
        this.erasure = erasure;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        var step = erasure.next(number);
        ERASURE_STEP.on(execution, step);
        if (step == PersonErasure.Step.WAITS) {
            LOOK_AGAIN_AT.on(execution, requests.withNumber(number).lookAgainAt());
        }
    }
}
