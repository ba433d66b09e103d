package org.huifang.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.sla.escalation.EscalationNotices;
import org.springframework.stereotype.Component;

@Component("notifyRecipients")
class NotifyRecipientsDelegate implements JavaDelegate {

    private final EscalationNotices notices;

    NotifyRecipientsDelegate(EscalationNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.notify(EscalationModel.rungOf(execution), EscalationModel.Variables.RECIPIENTS.from(execution));
    }
}
