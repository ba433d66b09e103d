package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.supervision.ReviewNotices;
import org.springframework.stereotype.Component;

@Component("remindReviewers")
class RemindReviewersDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RemindReviewersDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(CaseReviewModel.reviewOf(execution), "team-leads", "headquarters");
    }
}
