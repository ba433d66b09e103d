package org.huifang.privacy.erasure.process;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.privacy.erasure.ErasureLifecycle;
import org.huifang.privacy.erasure.process.ErasureModel.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code erasure} and sends messages to it. */
@Component
class CamundaErasureLifecycle implements ErasureLifecycle {

    private final RuntimeService runtime;

    CamundaErasureLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String number, boolean identityProven, Instant remindAt) {
        runtime.startProcessInstanceByKey(
                ErasureModel.KEY,
                number,
                Variables.putValue(ErasureModel.Variables.REQUEST_NUMBER.name(), number)
                        .putValue(ErasureModel.Variables.IDENTITY_PROVEN.name(), identityProven)
                        .putValue(
                                ErasureModel.Variables.REMIND_AT.name(),
                                ErasureModel.Variables.REMIND_AT.stored(remindAt)));
    }

    @Override
    public void letterSettled(String number) {
        runtime.createMessageCorrelation(Messages.LETTER_SETTLED)
                .processInstanceBusinessKey(number)
                .correlateAllWithResult();
    }
}
