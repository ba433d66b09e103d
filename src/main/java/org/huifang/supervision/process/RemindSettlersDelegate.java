package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.supervision.ReviewNotices;
import org.springframework.stereotype.Component;

@Component("remindSettlers")
class RemindSettlersDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RemindSettlersDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(CaseReviewModel.reviewOf(execution), "headquarters");
    }
}
