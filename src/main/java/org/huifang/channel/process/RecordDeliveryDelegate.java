package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.messageOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.channel.Outbox;
import org.springframework.stereotype.Component;

@Component("recordDelivery")
class RecordDeliveryDelegate implements JavaDelegate {

    private final Outbox outbox;

    RecordDeliveryDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.sent(messageOf(execution));
    }
}
