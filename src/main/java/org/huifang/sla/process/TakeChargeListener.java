package org.huifang.sla.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.sla.escalation.Escalations;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "supervise-case", fields = "measure")
@Component("takeCharge")
class TakeChargeListener implements TaskListener {

    private static final int LONGEST_TEXT = 4000;

    private final Escalations escalations;

    TakeChargeListener(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, EscalationModel.Variables.STANDING, this);
        escalations.takeCharge(
                EscalationModel.rungOf(task), form.text("measure", LONGEST_TEXT), Actor.staff(form.completedBy()));
    }
}
