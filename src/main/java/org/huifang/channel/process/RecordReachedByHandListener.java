package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.messageOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.channel.Outbox;
import org.huifang.channel.process.DeliverMessageModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "reach-customer", fields = "reached")
@Component("recordReachedByHand")
class RecordReachedByHandListener implements TaskListener {

    private final Outbox outbox;

    RecordReachedByHandListener(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        outbox.givenByHand(messageOf(task), form.flag("reached"), Actor.staff(form.completedBy()));
    }
}
