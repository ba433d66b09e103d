package org.huifang.followup.callback.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.followup.callback.CallbackAttempt;
import org.huifang.followup.callback.CallbackDesk;
import org.huifang.followup.callback.CallbackDisposition;
import org.huifang.followup.callback.InvalidAppointment;
import org.huifang.followup.callback.RecordingNotAgreed;
import org.huifang.followup.callback.process.CallbackModel.Variables;
import org.huifang.home.HomeTime;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "call-customer",
        fields = {"disposition", "satisfaction", "effort", "callNote", "callAgainAt", "recording"})
@Component("recordCallbackAttempt")
class RecordCallbackAttemptListener implements TaskListener {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_REFERENCE = 200;

    private final CallbackDesk desk;

    RecordCallbackAttemptListener(CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var attempt = new CallbackAttempt(
                disposition(form),
                form.findWhole("satisfaction", 1, 5).orElse(null),
                form.findWhole("effort", 1, 7).orElse(null),
                form.findInstant("callAgainAt", HomeTime.ZONE).orElse(null),
                form.findText("callNote", LONGEST_NOTE).orElse(null),
                form.findText("recording", LONGEST_REFERENCE).orElse(null));
        take(Variables.CALLBACK_NUMBER.from(task), attempt, form);
    }

    private void take(String number, CallbackAttempt attempt, SubmittedForm form) {
        try {
            desk.attempted(number, attempt, Actor.staff(form.completedBy()));
        } catch (InvalidAppointment refused) {
            throw form.wrong("callAgainAt", refused.chinese(), refused.getMessage());
        } catch (RecordingNotAgreed refused) {
            throw form.invalid(refused);
        }
    }

    private static CallbackDisposition disposition(SubmittedForm form) {
        var disposition = form.choice("disposition", CallbackDisposition.class);
        if (disposition == CallbackDisposition.NO_REPLY) {
            throw form.wrong("disposition", "不能是 NO_REPLY：电话已拨出", "cannot be NO_REPLY after a call");
        }
        return disposition;
    }
}
