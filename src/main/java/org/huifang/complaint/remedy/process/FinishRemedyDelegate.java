package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.Variables.REMEDY_OUTCOME;
import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.offer.RemedyOutcome;
import org.huifang.complaint.remedy.settlement.PayoutDesk;
import org.springframework.stereotype.Component;

@Component("finishRemedy")
class FinishRemedyDelegate implements JavaDelegate {

    private final PayoutDesk desk;

    FinishRemedyDelegate(PayoutDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.carriedOut(numberOf(execution));
        REMEDY_OUTCOME.on(execution, RemedyOutcome.CARRIED_OUT);
    }
}
