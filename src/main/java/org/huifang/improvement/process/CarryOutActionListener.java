package org.huifang.improvement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.process.ImprovementActionModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "carry-out-action", fields = "words")
@Component("carryOutAction")
class CarryOutActionListener implements TaskListener {

    private final Improvements improvements;

    CarryOutActionListener(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        improvements.done(
                ImprovementActionModel.numberOf(task), form.text("words", 4000), Actor.staff(form.completedBy()));
    }
}
