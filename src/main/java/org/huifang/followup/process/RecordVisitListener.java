package org.huifang.followup.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.followup.conduct.VisitResult;
import org.huifang.followup.conduct.Visits;
import org.huifang.followup.process.FollowUpModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "visit-customer",
        fields = {"visitResult", "visitNote"})
@Component("recordVisit")
class RecordVisitListener implements TaskListener {

    private static final int LONGEST_NOTE = 4000;

    private final Visits visits;

    RecordVisitListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        visits.made(
                Variables.FOLLOW_UP_NUMBER.from(task),
                form.choice("visitResult", VisitResult.class),
                form.findText("visitNote", LONGEST_NOTE).orElse(null),
                Actor.staff(form.completedBy()));
    }
}
