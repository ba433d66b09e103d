package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.supervision.CaseReview;
import org.huifang.supervision.InvalidReview;
import org.huifang.supervision.Reviews;
import org.huifang.supervision.process.CaseReviewModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "answer-finding",
        fields = {"answer", "answerWords"})
@Component("answerFinding")
class AnswerFindingListener implements TaskListener {

    private final Reviews reviews;

    AnswerFindingListener(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        try {
            reviews.answer(
                    CaseReviewModel.reviewOf(task),
                    form.choice("answer", CaseReview.Answer.class),
                    form.findText("answerWords", 4000).orElse(null),
                    form.completedBy());
        } catch (InvalidReview refused) {
            throw form.invalid(refused);
        }
    }
}
