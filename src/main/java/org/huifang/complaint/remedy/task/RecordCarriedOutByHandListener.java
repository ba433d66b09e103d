package org.huifang.complaint.remedy.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.process.RemedyModel.Variables;
import org.huifang.complaint.remedy.settlement.PayoutDesk;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "carry-out-by-hand", fields = "reference")
@Component("recordCarriedOutByHand")
class RecordCarriedOutByHandListener implements TaskListener {

    private static final int LONGEST_REFERENCE = 100;

    private final PayoutDesk desk;

    RecordCarriedOutByHandListener(PayoutDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        desk.doneByHand(number, form.text("reference", LONGEST_REFERENCE), Actor.staff(form.completedBy()));
    }
}
