package org.huifang.complaint.task;

import static org.huifang.complaint.task.TaskTexts.LONGEST_TEXT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.inquiry.Inquiries;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "await-answer", fields = "answer")
@Component("recordAnswer")
class RecordAnswerListener implements TaskListener {

    private final Inquiries inquiries;

    RecordAnswerListener(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        inquiries.answered(
                new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task)),
                form.text("answer", LONGEST_TEXT),
                Actor.staff(form.completedBy()));
    }
}
