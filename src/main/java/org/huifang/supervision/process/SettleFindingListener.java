package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.supervision.InvalidReview;
import org.huifang.supervision.Reviews;
import org.huifang.supervision.process.CaseReviewModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "settle-finding",
        fields = {"verdict", "verdictWords"})
@Component("settleFinding")
class SettleFindingListener implements TaskListener {

    /** What the form offers. */
    private enum Verdict {
        CONFIRMED,
        WITHDRAWN
    }

    private final Reviews reviews;

    SettleFindingListener(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var upheld = form.choice("verdict", Verdict.class) == Verdict.CONFIRMED;
        try {
            reviews.settle(CaseReviewModel.reviewOf(task), upheld, form.text("verdictWords", 4000), form.completedBy());
        } catch (InvalidReview refused) {
            throw form.invalid(refused);
        }
        Variables.FINDING_UPHELD.on(task, upheld);
    }
}
