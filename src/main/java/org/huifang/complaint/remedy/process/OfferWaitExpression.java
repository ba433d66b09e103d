package org.huifang.complaint.remedy.process;

import static org.huifang.complaint.remedy.process.RemedyModel.numberOf;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What timer and due date of the wait for a customer's answer ask: <code>${offerWait.until(execution)}</code>. */
@Component("offerWait")
@PublishedToModels
public class OfferWaitExpression {

    private final OfferDesk desk;

    OfferWaitExpression(@Lazy OfferDesk desk) {
        this.desk = desk;
    }

    public Date until(DelegateExecution execution) {
        return Date.from(desk.answerDueAt(numberOf(execution)));
    }
}
