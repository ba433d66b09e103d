package org.huifang.complaint.remedy.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.offer.NoOfferAwaitsAnswer;
import org.huifang.complaint.remedy.offer.RemedyLifecycle;
import org.huifang.complaint.remedy.process.RemedyModel.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that sends messages to {@code remedy}; the complaint's process starts it. */
@Component
class CamundaRemedyLifecycle implements RemedyLifecycle {

    private final RuntimeService runtime;

    CamundaRemedyLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void answered(ComplaintNumber number) {
        try {
            runtime.createMessageCorrelation(Messages.ANSWERED)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NoOfferAwaitsAnswer(number);
        }
    }
}
