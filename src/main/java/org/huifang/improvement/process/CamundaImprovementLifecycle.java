package org.huifang.improvement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.huifang.improvement.ImprovementLifecycle;
import org.huifang.improvement.ImprovementPlan;
import org.huifang.improvement.process.ImprovementActionModel.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code improvement-action}. */
@Component
class CamundaImprovementLifecycle implements ImprovementLifecycle {

    private final RuntimeService runtime;

    CamundaImprovementLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String number, String plannerGroup, ImprovementPlan plan) {
        var variables = org.camunda.bpm.engine.variable.Variables.putValue(Variables.ACTION_NUMBER.name(), number)
                .putValue(Variables.PLANNER_GROUP.name(), plannerGroup)
                .putValue(Variables.PLANNED.name(), plan != null);
        if (plan != null) {
            variables.putValue(Variables.ACTION_OWNER.name(), plan.owner());
        }
        runtime.startProcessInstanceByKey(ImprovementActionModel.KEY, number, variables);
    }
}
