package org.huifang.workflow.diagram;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The standard's symbols inside tasks, events and gateways, as SVG paths around their middle. */
final class Symbols {

    private static final String ENVELOPE = "M-8 -6H8V6H-8ZM-8 -6L0 1L8 -6";
    private static final String GEAR = "M0 -7V-4M0 4V7M-7 0H-4M4 0H7M-5 -5L-3 -3M3 3L5 5M-5 5L-3 3M3 -3L5 -5"
            + "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0M-1.5 0A1.5 1.5 0 1 0 1.5 0A1.5 1.5 0 1 0 -1.5 0";
    private static final String PERSON =
            "M-3.5 -4A3.5 3.5 0 1 0 3.5 -4A3.5 3.5 0 1 0 -3.5 -4M-7 7V4Q-6 0 -2.5 -0.5M7 7V4Q6 0 2.5 -0.5M-7 7H7";
    private static final String TABLE = "M-8 -6H8V6H-8ZM-8 -2H8M-8 2H8M-3 -2V6";
    private static final String CLOCK = "M-9 0A9 9 0 1 0 9 0A9 9 0 1 0 -9 0M0 -6V0L4 3M0 -9V-7M0 9V7M-9 0H-7M9 0H7";

    private static final Map<Class<? extends EventDefinition>, String> OF_EVENTS = Map.of(
            org.camunda.bpm.model.bpmn.instance.TimerEventDefinition.class, CLOCK,
            MessageEventDefinition.class, ENVELOPE,
            ErrorEventDefinition.class, "M-7 7L-3 -6L2 2L7 -7L3 6L-2 -2Z",
            EscalationEventDefinition.class, "M0 -8L6 7L0 2L-6 7Z",
            SignalEventDefinition.class, "M0 -8L8 6H-8Z",
            ConditionalEventDefinition.class, "M-6 -8H6V8H-6ZM-4 -4H4M-4 0H4M-4 4H4",
            LinkEventDefinition.class, "M-8 -3H1V-7L8 0L1 7V3H-8Z",
            CancelEventDefinition.class, "M-6 -6L6 6M6 -6L-6 6",
            TerminateEventDefinition.class, "M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0");

    private static final Map<Class<? extends FlowNode>, String> OF_TASKS = Map.of(
            UserTask.class, PERSON,
            ServiceTask.class, GEAR,
            BusinessRuleTask.class, TABLE,
            SendTask.class, ENVELOPE,
            ReceiveTask.class, ENVELOPE);

    private static final Map<Class<? extends Gateway>, String> OF_GATEWAYS = Map.of(
            ExclusiveGateway.class, "M-7 -8L7 8M7 -8L-7 8",
            ParallelGateway.class, "M0 -11V11M-11 0H11",
            InclusiveGateway.class, "M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0",
            EventBasedGateway.class,
                    "M-13 0A13 13 0 1 0 13 0A13 13 0 1 0 -13 0M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0M0 -7L7 -2L4 6H-4L-7 -2Z");

    private Symbols() {}

    /** @return null where the standard draws nothing */
    static String of(EventDefinition event) {
        return find(OF_EVENTS, event);
    }

    static String of(FlowNode task) {
        return find(OF_TASKS, task);
    }

    static String of(Gateway gateway) {
        return find(OF_GATEWAYS, gateway);
    }

    private static <T> String find(Map<Class<? extends T>, String> symbols, T element) {
        return symbols.entrySet().stream()
                .filter(symbol -> symbol.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
