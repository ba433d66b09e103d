package org.huifang.supervision.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huifang.supervision.ReviewLifecycle;
import org.huifang.supervision.process.CaseReviewModel.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code case-review} beside its timer. */
@Component
class CamundaReviewLifecycle implements ReviewLifecycle {

    private final RuntimeService runtime;

    CamundaReviewLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String number, String complaintNumber, String agent) {
        runtime.startProcessInstanceByMessage(
                CaseReviewModel.Messages.CASE_DRAWN,
                number,
                Map.of(
                        Variables.REVIEW_NUMBER.name(),
                        number,
                        Variables.REVIEWED_CASE.name(),
                        complaintNumber,
                        Variables.REVIEWED_AGENT.name(),
                        agent));
    }
}
