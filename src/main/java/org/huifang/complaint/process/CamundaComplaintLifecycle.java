package org.huifang.complaint.process;

import static org.huifang.complaint.process.ComplaintModel.Variables.*;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.process.ComplaintModel.Messages;
import org.huifang.sla.Awaiting;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code complaint} and sends it messages. */
@Component
class CamundaComplaintLifecycle implements ComplaintLifecycle {

    private final RuntimeService runtime;

    CamundaComplaintLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(ComplaintNumber number, boolean waybillNamed) {
        runtime.startProcessInstanceByKey(
                ComplaintModel.KEY,
                number.value(),
                Variables.putValue(COMPLAINT_NUMBER.name(), number.value())
                        .putValue(REOPENED.name(), false)
                        .putValue(WAYBILL_NAMED.name(), waybillNamed));
    }

    @Override
    public void informationAdded(ComplaintNumber number) {
        tell(number, runtime.createMessageCorrelation(Messages.INFORMATION_ADDED));
        // Words of the customer answer nothing that a branch or a third party was asked.
        runtime.createMessageCorrelation(Messages.CUSTOMER_ANSWERED)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(AWAITING.name(), AWAITING.stored(Awaiting.CUSTOMER))
                .correlateAll();
    }

    @Override
    public void waybillNamed(ComplaintNumber number) {
        runtime.createMessageCorrelation(Messages.WAYBILL_NAMED)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }

    @Override
    public void withdrawn(ComplaintNumber number, Actor by) {
        tell(number, runtime.createMessageCorrelation(Messages.WITHDRAWN).setVariable(ENDED_BY.name(), by.id()));
    }

    @Override
    public void merged(ComplaintNumber number, ComplaintNumber into, Actor by) {
        tell(
                number,
                runtime.createMessageCorrelation(Messages.MERGED)
                        .setVariable(MERGED_INTO.name(), into.value())
                        .setVariable(ENDED_BY.name(), by.id()));
    }

    /** A case that somebody has suspended takes no message. */
    private static void tell(ComplaintNumber number, MessageCorrelationBuilder message) {
        var taken = message.processInstanceBusinessKey(number.value()).correlateAllWithResult();
        if (taken.isEmpty()) {
            throw new NotReady(number);
        }
    }

    @Override
    public void reopened(ComplaintNumber number) {
        runtime.createMessageCorrelation(Messages.REOPENED)
                .processInstanceBusinessKey(number.value())
                .setVariable(COMPLAINT_NUMBER.name(), number.value())
                .correlateStartMessage();
    }
}
