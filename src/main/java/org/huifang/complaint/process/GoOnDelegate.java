package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.inquiry.Inquiries;
import org.springframework.stereotype.Component;

@Component("goOn")
class GoOnDelegate implements JavaDelegate {

    private final Inquiries inquiries;

    GoOnDelegate(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inquiries.goOn(numberOf(execution));
    }
}
