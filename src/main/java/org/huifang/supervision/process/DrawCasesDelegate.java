package org.huifang.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.supervision.draw.ReviewDraws;
import org.springframework.stereotype.Component;

@Component("drawCases")
class DrawCasesDelegate implements JavaDelegate {

    private final ReviewDraws draws;

    DrawCasesDelegate(ReviewDraws draws) {
        this.draws = draws;
    }

    @Override
    public void execute(DelegateExecution execution) {
        draws.drawEndedDays();
    }
}
