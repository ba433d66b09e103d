package org.huifang.insight.warning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.known.InvalidEvent;
import org.huifang.insight.warning.process.EarlyWarningModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "look-at-warning",
        fields = {"finding", "words"})
@Component("lookAtWarning")
class LookAtWarningListener implements TaskListener {

    private final EarlyWarnings warnings;

    LookAtWarningListener(EarlyWarnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var finding = form.choice("finding", Warning.Finding.class);
        var words = form.text("words", 4000);
        try {
            warnings.looked(EarlyWarningModel.numberOf(task), finding, words, Actor.staff(form.completedBy()));
        } catch (InvalidEvent refused) {
            throw form.invalid(refused);
        }
        Variables.FINDING.on(task, finding);
    }
}
