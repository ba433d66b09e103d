package org.huifang.complaint.remedy.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.NotAuthorised;
import org.huifang.complaint.remedy.authority.Authority;
import org.huifang.complaint.remedy.process.RemedyModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "approve-solution",
        fields = {"verdict", "approvalReason"})
@Component("recordApproval")
class RecordApprovalListener implements TaskListener {

    /** What the form offers. */
    private enum Verdict {
        APPROVE,
        SEND_BACK
    }

    private final Authority authority;

    RecordApprovalListener(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var approved = form.choice("verdict", Verdict.class) == Verdict.APPROVE;
        var reason = approved
                ? form.findText("approvalReason", RecordSolutionListener.LONGEST_TEXT)
                        .orElse(null)
                : form.text("approvalReason", RecordSolutionListener.LONGEST_TEXT);
        try {
            authority.sign(number, Variables.APPROVER_GROUP.from(task), form.completedBy(), approved, reason);
        } catch (NotAuthorised notTheirs) {
            throw form.invalid(notTheirs);
        }
        Variables.APPROVED.on(task, approved);
    }
}
