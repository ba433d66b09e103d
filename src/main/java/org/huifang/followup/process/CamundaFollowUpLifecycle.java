package org.huifang.followup.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.followup.FollowUpLifecycle;
import org.huifang.followup.process.FollowUpModel.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code follow-up} and sends messages to it. */
@Component
class CamundaFollowUpLifecycle implements FollowUpLifecycle {

    private final RuntimeService runtime;

    CamundaFollowUpLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String number) {
        runtime.startProcessInstanceByKey(
                FollowUpModel.KEY, number, Variables.putValue(FollowUpModel.Variables.FOLLOW_UP_NUMBER.name(), number));
    }

    @Override
    public void answered(String number) {
        runtime.createMessageCorrelation(Messages.ANSWERED)
                .processInstanceBusinessKey(number)
                .correlateAllWithResult();
    }
}
