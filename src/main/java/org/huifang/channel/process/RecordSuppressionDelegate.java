package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.messageOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.channel.Outbox;
import org.springframework.stereotype.Component;

@Component("recordSuppression")
class RecordSuppressionDelegate implements JavaDelegate {

    private final Outbox outbox;

    RecordSuppressionDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.suppressed(messageOf(execution));
    }
}
