package org.huifang.channel.phone.process;

import static org.huifang.channel.phone.process.RegisterCallModel.Variables.COMPLAINT_NUMBER;
import static org.huifang.channel.phone.process.RegisterCallModel.Variables.STANDING;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.channel.phone.PhoneCalls;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm("tell-number")
@Component("recordNumberTold")
class RecordNumberToldListener implements TaskListener {

    private final PhoneCalls calls;

    RecordNumberToldListener(PhoneCalls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, STANDING, this);
        calls.numberTold(new ComplaintNumber(COMPLAINT_NUMBER.from(task)), Actor.staff(form.completedBy()));
    }
}
