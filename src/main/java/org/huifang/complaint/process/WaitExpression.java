package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.inquiry.Inquiries;
import org.huifang.workflow.PublishedToModels;
import org.springframework.stereotype.Component;

/** What the model asks about a wait: <code>${wait.until(execution)}</code>. */
@Component("wait")
@PublishedToModels
public class WaitExpression {

    private final Inquiries inquiries;

    WaitExpression(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    public Date until(DelegateExecution execution) {
        return Date.from(inquiries.waitsUntil(numberOf(execution)));
    }
}
