package org.huifang.complaint.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.assignment.AgentRefused;
import org.huifang.complaint.assignment.UnknownAgent;
import org.huifang.complaint.handover.Handover;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.springframework.stereotype.Component;

/** Who claims a task of the case's agent in Tasklist, or is given it there by a team lead, has the case from then on. */
@Component("recordClaim")
class RecordClaimListener implements TaskListener {

    private final Complaints complaints;
    private final Handover handover;

    RecordClaimListener(Complaints complaints, Handover handover) {
        this.complaints = complaints;
        this.handover = handover;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = Variables.COMPLAINT_NUMBER.from(task);
        var holder = task.getAssignee();
        var department = Variables.DEPARTMENT.from(task);
        if (holder != null && complaints.isOthers(number, department, holder)) {
            var caller = SubmittedForm.callerOf(task).orElse(holder);
            take(task, new ComplaintNumber(number), Actor.staff(caller));
        }
    }

    private void take(DelegateTask task, ComplaintNumber number, Actor by) {
        try {
            handover.claimed(number, task.getAssignee(), by);
        } catch (UnknownAgent | AgentRefused refused) {
            throw SubmittedForm.refused(task, refused);
        }
    }
}
