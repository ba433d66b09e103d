package org.huifang.privacy.erasure.process;

import static org.huifang.privacy.erasure.process.ErasureModel.Variables.IDENTITY_PROVEN;
import static org.huifang.privacy.erasure.process.ErasureModel.Variables.REQUEST_NUMBER;
import static org.huifang.privacy.erasure.process.ErasureModel.Variables.STANDING;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.privacy.erasure.ErasureDesk;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(value = "verify-identity", fields = "identityMeans")
@Component("recordIdentityCheck")
class RecordIdentityCheckListener implements TaskListener {

    /** What the form offers. */
    enum Verdict {
        CALLED_BACK(ErasureDesk.Means.CALLED_BACK),
        ANSWERED_FROM_ADDRESS(ErasureDesk.Means.ANSWERED_FROM_ADDRESS),
        DOCUMENT_SEEN(ErasureDesk.Means.DOCUMENT_SEEN),
        NOT_CONFIRMED(null);

        private final ErasureDesk.Means means;

        Verdict(ErasureDesk.Means means) {
            this.means = means;
        }
    }

    private final ErasureDesk desk;

    RecordIdentityCheckListener(ErasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, STANDING, this);
        var verdict = form.choice("identityMeans", Verdict.class);
        desk.identityChecked(REQUEST_NUMBER.from(task), verdict.means, Actor.staff(form.completedBy()));
        IDENTITY_PROVEN.on(task, verdict.means != null);
    }
}
