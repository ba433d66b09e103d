package org.huifang.knowledge.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.ANSWERED_AT_ONCE;
import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.knowledge.EnquiryDesk;
import org.springframework.stereotype.Component;

@Component("answerAtOnce")
class AnswerAtOnceDelegate implements JavaDelegate {

    private final EnquiryDesk desk;

    AnswerAtOnceDelegate(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANSWERED_AT_ONCE.on(execution, desk.answer(numberOf(execution)));
    }
}
