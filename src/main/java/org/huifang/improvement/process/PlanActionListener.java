package org.huifang.improvement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.home.HomeTime;
import org.huifang.improvement.ImprovementIndicator;
import org.huifang.improvement.ImprovementPlan;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.InvalidImprovement;
import org.huifang.improvement.RootCause;
import org.huifang.improvement.process.ImprovementActionModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "plan-action",
        fields = {"cause", "measure", "ownerId", "dueDate", "indicator"})
@Component("planAction")
class PlanActionListener implements TaskListener {

    private final Improvements improvements;

    PlanActionListener(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var plan = planIn(form);
        try {
            improvements.plan(ImprovementActionModel.numberOf(task), plan, Actor.staff(form.completedBy()));
        } catch (InvalidImprovement refused) {
            throw form.invalid(refused);
        }
        Variables.ACTION_OWNER.on(task, plan.owner());
    }

    private static ImprovementPlan planIn(SubmittedForm form) {
        return new ImprovementPlan(
                form.choice("cause", RootCause.class),
                form.text("measure", 4000),
                form.text("ownerId", 60),
                form.findInstant("dueDate", HomeTime.ZONE)
                        .orElseThrow(() -> form.wrong("dueDate", "必须填写", "is required")),
                form.choice("indicator", ImprovementIndicator.class));
    }
}
