package org.huifang.channel.intake.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.channel.intake.QuarantineLifecycle;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code quarantine}. */
@Component
class CamundaQuarantineLifecycle implements QuarantineLifecycle {

    private final RuntimeService runtime;

    CamundaQuarantineLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(long message, Reason reason) {
        runtime.startProcessInstanceByKey(
                QuarantineModel.KEY,
                "inbound-" + message,
                Variables.putValue(QuarantineModel.Variables.INBOUND_MESSAGE_ID.name(), String.valueOf(message))
                        .putValue(
                                QuarantineModel.Variables.QUARANTINE_REASON.name(),
                                QuarantineModel.Variables.QUARANTINE_REASON.stored(reason)));
    }
}
