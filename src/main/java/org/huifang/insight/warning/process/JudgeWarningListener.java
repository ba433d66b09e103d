package org.huifang.insight.warning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.process.EarlyWarningModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "judge-warning",
        fields = {"verdict", "words"})
@Component("judgeWarning")
class JudgeWarningListener implements TaskListener {

    /** What the form offers. */
    enum Verdict {
        HIT,
        FALSE
    }

    private final EarlyWarnings warnings;

    JudgeWarningListener(EarlyWarnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        warnings.judge(
                EarlyWarningModel.numberOf(task),
                form.choice("verdict", Verdict.class) == Verdict.HIT,
                form.findText("words", 4000).orElse(null),
                Actor.staff(form.completedBy()));
    }
}
