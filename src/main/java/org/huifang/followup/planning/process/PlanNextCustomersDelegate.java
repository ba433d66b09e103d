package org.huifang.followup.planning.process;

import static org.huifang.followup.planning.process.FollowUpPlanningModel.dayOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.planning.DailyPlanning;
import org.springframework.stereotype.Component;

@Component("planNextCustomers")
class PlanNextCustomersDelegate implements JavaDelegate {

    private final DailyPlanning planning;

    PlanNextCustomersDelegate(DailyPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpPlanningModel.Variables.ALL_PLANNED.on(execution, planning.planNext(dayOf(execution)));
    }
}
