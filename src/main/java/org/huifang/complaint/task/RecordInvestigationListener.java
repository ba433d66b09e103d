package org.huifang.complaint.task;

import static org.huifang.complaint.task.TaskTexts.LONGEST_TEXT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Investigation;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.complaint.remedy.Resolution;
import org.huifang.workflow.SubmittedForm;
import org.springframework.stereotype.Component;

@Component("recordInvestigation")
class RecordInvestigationListener implements TaskListener {

    private final Resolution resolution;

    RecordInvestigationListener(Resolution resolution) {
        this.resolution = resolution;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, "rootCause", "responsibleParty", "findings");
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var investigation = new Investigation(
                form.choice("rootCause", Investigation.RootCause.class),
                form.choice("responsibleParty", Investigation.ResponsibleParty.class),
                form.text("findings", LONGEST_TEXT));
        resolution.investigated(number, investigation, Actor.staff(form.completedBy()));
    }
}
