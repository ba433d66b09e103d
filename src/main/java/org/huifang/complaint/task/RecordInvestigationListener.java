package org.huifang.complaint.task;

import static org.huifang.complaint.task.TaskTexts.LONGEST_TEXT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Investigation;
import org.huifang.complaint.inquiry.Inquiries;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.complaint.remedy.Resolution;
import org.huifang.complaint.remedy.task.SubmittedClaim;
import org.huifang.sla.Awaiting;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "investigate-complaint",
        fields = {
            "rootCause",
            "responsibleParty",
            "findings",
            "awaiting",
            "question",
            SubmittedWaybill.FIELD,
            SubmittedSteps.FIELD,
            "lossKind",
            "lossSharePercent",
            "actualLossYuan",
            "lossProven",
            "insuredYuan",
            "freightYuan",
            "insuranceFeeYuan",
            "salvageYuan",
            "delayDays",
            "valueLostByDelay"
        })
@Component("recordInvestigation")
class RecordInvestigationListener implements TaskListener {

    private final Resolution resolution;
    private final Inquiries inquiries;
    private final SubmittedWaybill waybill;
    private final SubmittedSteps steps;

    RecordInvestigationListener(
            Resolution resolution, Inquiries inquiries, SubmittedWaybill waybill, SubmittedSteps steps) {
        this.resolution = resolution;
        this.inquiries = inquiries;
        this.waybill = waybill;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var agent = Actor.staff(form.completedBy());
        waybill.takeDown(number, form);
        var missing = form.findText("awaiting", 60).isPresent();
        Variables.FACTS_COMPLETE.on(task, !missing);
        if (missing) {
            var awaiting = form.choice("awaiting", Awaiting.class);
            Variables.AWAITING.on(task, awaiting);
            inquiries.ask(number, awaiting, form.text("question", LONGEST_TEXT), agent);
        } else {
            resolution.investigated(
                    number, investigation(form), SubmittedClaim.of(form), steps.of(task, number, form), agent);
        }
    }

    private static Investigation investigation(SubmittedForm form) {
        return new Investigation(
                form.choice("rootCause", Investigation.RootCause.class),
                form.choice("responsibleParty", Investigation.ResponsibleParty.class),
                form.text("findings", LONGEST_TEXT));
    }
}
