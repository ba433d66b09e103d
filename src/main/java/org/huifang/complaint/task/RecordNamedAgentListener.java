package org.huifang.complaint.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.complaint.triage.Assignment;
import org.huifang.complaint.triage.UnknownAgent;
import org.huifang.workflow.SubmittedForm;
import org.springframework.stereotype.Component;

@Component("recordNamedAgent")
class RecordNamedAgentListener implements TaskListener {

    private final Assignment assignment;

    RecordNamedAgentListener(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, "namedAgent");
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var agent = form.text("namedAgent", 60);
        try {
            assignment.name(number, agent, Actor.staff(form.completedBy()));
        } catch (UnknownAgent unknown) {
            throw form.invalid(unknown);
        }
        Variables.AGENT.on(task, agent);
    }
}
