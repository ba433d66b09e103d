package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.Variables.CONSENT;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.PAYOUT_ID;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.REMEDY_KIND;
import static org.huifang.complaint.remedy.process.RemedyModel.Variables.REMEDY_OUTCOME;
import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.remedy.offer.Consent;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.complaint.remedy.offer.RemedyOutcome;
import org.springframework.stereotype.Component;

@Component("concludeOffer")
class ConcludeOfferDelegate implements JavaDelegate {

    private final OfferDesk desk;

    ConcludeOfferDelegate(OfferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var concluded = desk.conclude(numberOf(execution));
        CONSENT.on(execution, concluded.consent());
        REMEDY_KIND.on(execution, concluded.remedy());
        PAYOUT_ID.on(execution, concluded.decisionId().toString());
        if (concluded.consent() == Consent.UNANSWERED) {
            REMEDY_OUTCOME.on(execution, RemedyOutcome.UNANSWERED);
        }
    }
}
