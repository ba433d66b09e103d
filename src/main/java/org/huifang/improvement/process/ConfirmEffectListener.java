package org.huifang.improvement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.effect.Effect;
import org.huifang.improvement.process.ImprovementActionModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "confirm-effect",
        fields = {"effect", "words"})
@Component("confirmEffect")
class ConfirmEffectListener implements TaskListener {

    private final Improvements improvements;

    ConfirmEffectListener(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var verdict = form.choice("effect", Effect.Verdict.class);
        improvements.judge(
                ImprovementActionModel.numberOf(task),
                verdict,
                form.text("words", 4000),
                Actor.staff(form.completedBy()));
        Variables.EFFECT.on(task, verdict);
    }
}
