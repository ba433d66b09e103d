package org.huifang.channel.process;

import static org.huifang.channel.process.DeliverMessageModel.Variables.CONTACT_ALLOWED_AT;
import static org.huifang.channel.process.DeliverMessageModel.Variables.CONTACT_VERDICT;
import static org.huifang.channel.process.DeliverMessageModel.messageOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.channel.Outbox;
import org.springframework.stereotype.Component;

@Component("checkContactPolicy")
class CheckContactPolicyDelegate implements JavaDelegate {

    private final Outbox outbox;

    CheckContactPolicyDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var judged = outbox.mayGo(messageOf(execution));
        CONTACT_VERDICT.on(execution, judged.verdict());
        if (judged.allowedAt() != null) {
            CONTACT_ALLOWED_AT.on(execution, judged.allowedAt());
        }
    }
}
