package org.huifang.sla.process;

import static org.huifang.sla.process.ClockChangeModel.changeOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.sla.change.ChangeRefused;
import org.huifang.sla.change.ClockChanges;
import org.huifang.sla.process.ClockChangeModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "decide-clock-change", fields = "decision")
@Component("decideClockChange")
class DecideClockChangeListener implements TaskListener {

    /** What the form offers. */
    enum Decision {
        APPROVE,
        REJECT
    }

    private final ClockChanges changes;

    DecideClockChangeListener(ClockChanges changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var approved = form.choice("decision", Decision.class) == Decision.APPROVE;
        try {
            changes.decide(changeOf(task), approved, Actor.staff(form.completedBy()));
        } catch (ChangeRefused refused) {
            throw form.invalid(refused);
        }
        Variables.APPROVED.on(task, approved);
    }
}
