package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.Variables.DEPARTMENT;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.HIGHER_LEVEL;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.REMEDY_OUTCOME;
import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.offer.NextLevel;
import org.huifang.complaint.remedy.offer.RemedyOutcome;
import org.springframework.stereotype.Component;

/** The task of deciding again is offered to the next level, and nobody in particular. */
@Component("raiseDecision")
class RaiseDecisionDelegate implements JavaDelegate {

    private final NextLevel level;

    RaiseDecisionDelegate(NextLevel level) {
        this.level = level;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = level.decideAgain(numberOf(execution));
        HIGHER_LEVEL.on(execution, next.isPresent());
        next.ifPresentOrElse(
                role -> DEPARTMENT.on(execution, role.group()),
                () -> REMEDY_OUTCOME.on(execution, RemedyOutcome.NO_AGREEMENT));
    }
}
