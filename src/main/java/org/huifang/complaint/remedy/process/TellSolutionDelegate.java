package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.Variables.CONSENT_ASKED;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.REMEDY_OUTCOME;
import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.complaint.remedy.offer.RemedyOutcome;
import org.springframework.stereotype.Component;

@Component("tellSolution")
class TellSolutionDelegate implements JavaDelegate {

    private final OfferDesk desk;

    TellSolutionDelegate(OfferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var offer = desk.tell(numberOf(execution));
        CONSENT_ASKED.on(execution, offer.isAwaitingAnswer());
        if (!offer.isAwaitingAnswer()) {
            REMEDY_OUTCOME.on(execution, RemedyOutcome.TOLD);
        }
    }
}
