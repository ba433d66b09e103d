package org.huifang.complaint.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.Classification;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.complaint.triage.ComplaintTriage;
import org.huifang.complaint.triage.UnknownCategory;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "classify-complaint",
        fields = {"complaintType", "category", "angry", "exposure", SubmittedWaybill.FIELD})
@Component("recordClassification")
class RecordClassificationListener implements TaskListener {

    private final ComplaintTriage triage;
    private final SubmittedWaybill waybill;

    RecordClassificationListener(ComplaintTriage triage, SubmittedWaybill waybill) {
        this.triage = triage;
        this.waybill = waybill;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var classification = new Classification(
                form.choice("complaintType", Classification.Type.class),
                form.text("category", 10),
                form.flag("angry"),
                form.choice("exposure", Classification.Exposure.class));
        waybill.takeDown(number, form);
        try {
            triage.classify(number, classification, Actor.staff(form.completedBy()));
        } catch (UnknownCategory unknown) {
            throw form.invalid(unknown);
        }
    }
}
