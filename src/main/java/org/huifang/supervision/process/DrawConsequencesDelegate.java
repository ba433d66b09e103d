package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.supervision.finding.ReviewConsequences;
import org.springframework.stereotype.Component;

@Component("drawConsequences")
class DrawConsequencesDelegate implements JavaDelegate {

    private final ReviewConsequences consequences;

    DrawConsequencesDelegate(ReviewConsequences consequences) {
        this.consequences = consequences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consequences.draw(CaseReviewModel.reviewOf(execution));
    }
}
