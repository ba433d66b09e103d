package org.huifang.followup.callback.process;

import static org.huifang.followup.callback.process.CallbackModel.Variables.CALLBACK_RESULT;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.followup.callback.CallbackLifecycle;
import org.huifang.followup.callback.process.CallbackModel.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that sends messages to {@code callback}; the complaint's process starts it. */
@Component
class CamundaCallbackLifecycle implements CallbackLifecycle {

    private final RuntimeService runtime;

    CamundaCallbackLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void answered(ComplaintNumber number, Complaint.Outcome result) {
        try {
            runtime.createMessageCorrelation(Messages.ANSWERED)
                    .processInstanceBusinessKey(number.value())
                    .setVariable(CALLBACK_RESULT.name(), CALLBACK_RESULT.stored(result))
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NoAnswerAwaited(number);
        }
    }
}
