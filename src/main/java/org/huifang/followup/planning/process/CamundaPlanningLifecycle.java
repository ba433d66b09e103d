package org.huifang.followup.planning.process;

import org.camunda.bpm.engine.RuntimeService;
import org.huifang.followup.planning.PlanningLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code follow-up-planning} beside its timer. */
@Component
class CamundaPlanningLifecycle implements PlanningLifecycle {

    private final RuntimeService runtime;

    CamundaPlanningLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void plan() {
        runtime.startProcessInstanceByMessage(FollowUpPlanningModel.Messages.PLANNING_ASKED_FOR);
    }
}
