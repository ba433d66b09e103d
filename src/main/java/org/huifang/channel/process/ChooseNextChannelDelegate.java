package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.Variables.ANOTHER_CHANNEL;
import static org.huifang.channel.process.DeliverMessageModel.Variables.CHANNEL;
import static org.huifang.channel.process.DeliverMessageModel.messageOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.channel.Outbox;
import org.springframework.stereotype.Component;

@Component("chooseNextChannel")
class ChooseNextChannelDelegate implements JavaDelegate {

    private final Outbox outbox;

    ChooseNextChannelDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = outbox.nextChannel(messageOf(execution));
        ANOTHER_CHANNEL.on(execution, next.isPresent());
        next.ifPresent(channel -> CHANNEL.on(execution, channel));
    }
}
