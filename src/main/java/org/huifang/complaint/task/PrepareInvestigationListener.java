package org.huifang.complaint.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.investigation.Checklist;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.workflow.FormChoices.Choice;
import org.springframework.stereotype.Component;

@Component("prepareInvestigation")
class PrepareInvestigationListener implements TaskListener {

    private final Checklist checklist;

    PrepareInvestigationListener(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public void notify(DelegateTask task) {
        var steps = checklist.of(new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task)));
        Variables.INVESTIGATION_STEPS.offer(
                task,
                steps.stream()
                        .map(step -> new Choice(step.code(), step.label()))
                        .toList());
    }
}
