package org.huifang.followup.planning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.planning.DailyPlanning;
import org.springframework.stereotype.Component;

@Component("openPlanningDay")
class OpenPlanningDayDelegate implements JavaDelegate {

    private final DailyPlanning planning;

    OpenPlanningDayDelegate(DailyPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = planning.today();
        execution.setProcessBusinessKey(day.toString());
        FollowUpPlanningModel.Variables.PLANNING_DAY.on(execution, day.toString());
        FollowUpPlanningModel.Variables.NEW_DAY.on(execution, planning.open(day));
    }
}
