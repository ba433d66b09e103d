package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.Variables.*;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.channel.MessageDelivery;
import org.huifang.customer.Channel;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code deliver-message}. */
@Component
class CamundaMessageDelivery implements MessageDelivery {

    private final RuntimeService runtime;

    CamundaMessageDelivery(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID message, String caseNumber, Channel channel) {
        runtime.startProcessInstanceByKey(DeliverMessageModel.KEY, caseNumber, about(message, channel));
    }

    @Override
    public void goOn(UUID message, String caseNumber, Channel failed) {
        runtime.createMessageCorrelation(DeliverMessageModel.Messages.CAME_BACK)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(about(message, failed))
                .correlateStartMessage();
    }

    private static VariableMap about(UUID message, Channel channel) {
        return Variables.putValue(MESSAGE_ID.name(), message.toString())
                .putValue(CHANNEL.name(), CHANNEL.stored(channel));
    }
}
