package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.supervision.Reviews;
import org.springframework.stereotype.Component;

@Component("noteNoAnswer")
class NoteNoAnswerDelegate implements JavaDelegate {

    private final Reviews reviews;

    NoteNoAnswerDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.noteNoAnswer(CaseReviewModel.reviewOf(execution));
    }
}
