package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.messageOf;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.channel.MessageUndeliverable;
import org.huifang.channel.mail.CustomerMailer;
import org.huifang.channel.process.DeliverMessageModel.Errors;
import org.springframework.stereotype.Component;

@Component("sendEmail")
class SendEmailDelegate implements JavaDelegate {

    private final CustomerMailer mailer;

    SendEmailDelegate(CustomerMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            mailer.send(messageOf(execution));
        } catch (MessageUndeliverable undeliverable) {
            throw new BpmnError(Errors.MESSAGE_UNDELIVERABLE);
        }
    }
}
