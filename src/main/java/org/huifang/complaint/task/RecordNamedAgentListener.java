package org.huifang.complaint.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.assignment.AgentRefused;
import org.huifang.complaint.assignment.Assignment;
import org.huifang.complaint.assignment.UnknownAgent;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "name-agent", fields = "namedAgent")
@Component("recordNamedAgent")
class RecordNamedAgentListener implements TaskListener {

    private final Assignment assignment;

    RecordNamedAgentListener(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        if (assignment.isDone(number)) {
            return; // found by itself before a team lead came to it
        }
        try {
            assignment.name(number, form.text("namedAgent", 60), Actor.staff(form.completedBy()));
        } catch (UnknownAgent | AgentRefused refused) {
            throw form.invalid(refused);
        }
    }
}
