package org.huifang.followup.planning.process;

import static org.huifang.followup.planning.process.FollowUpPlanningModel.dayOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.planning.DailyPlanning;
import org.springframework.stereotype.Component;

@Component("allotCallers")
class AllotCallersDelegate implements JavaDelegate {

    private final DailyPlanning planning;

    AllotCallersDelegate(DailyPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.allotCallers(dayOf(execution));
    }
}
