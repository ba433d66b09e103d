package org.huifang.privacy.erasure.process;

import static org.huifang.privacy.erasure.process.ErasureModel.Variables.ERASURE_APPROVED;
import static org.huifang.privacy.erasure.process.ErasureModel.Variables.REQUEST_NUMBER;
import static org.huifang.privacy.erasure.process.ErasureModel.Variables.STANDING;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.privacy.erasure.ErasureDesk;
import org.huifang.privacy.erasure.ErasureRefused;
import org.huifang.privacy.request.PrivacyRequest.Refused;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "approve-erasure",
        fields = {"erasureDecision", "refusalReason"})
@Component("decideErasure")
class DecideErasureListener implements TaskListener {

    /** What the form offers. */
    enum Decision {
        APPROVE,
        REFUSE
    }

    private final ErasureDesk desk;

    DecideErasureListener(ErasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, STANDING, this);
        var approved = form.choice("erasureDecision", Decision.class) == Decision.APPROVE;
        var refusal = approved ? null : form.choice("refusalReason", Refused.class);
        try {
            desk.decide(REQUEST_NUMBER.from(task), refusal, Actor.staff(form.completedBy()));
        } catch (ErasureRefused refused) {
            throw form.invalid(refused);
        }
        ERASURE_APPROVED.on(task, approved);
    }
}
