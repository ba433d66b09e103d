package org.huifang.workflow.model.process;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every step is reached and leads on, and a gateway always knows where. */
final class FlowRules {

    static void check(CheckedProcess checked) {
        checked.all(FlowNode.class).forEach(node -> node(checked, node));
        checked.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> gateway(checked, gateway));
    }

    private static void node(CheckedProcess checked, FlowNode node) {
        var happensByItself = node instanceof SubProcess within && within.triggeredByEvent();
        if (!happensByItself) {
            checked.require(
                    node instanceof EndEvent || !node.getOutgoing().isEmpty(),
                    node.getId(),
                    "从这里没有连线继续",
                    "nothing leads on from here");
            checked.require(
                    node instanceof StartEvent
                            || node instanceof BoundaryEvent
                            || !node.getIncoming().isEmpty(),
                    node.getId(),
                    "没有连线通到这里",
                    "nothing leads here");
        }
    }

    private static void gateway(CheckedProcess checked, ExclusiveGateway gateway) {
        checked.require(
                gateway.getDefault() != null,
                gateway.getId(),
                "没有默认分支：条件都不满足时不知去向",
                "it has no default answer for when no condition holds");
        gateway.getOutgoing().stream()
                .filter(flow -> flow != gateway.getDefault())
                .forEach(flow -> condition(checked, flow));
    }

    private static void condition(CheckedProcess checked, SequenceFlow flow) {
        var said = flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
        checked.require(said.startsWith("${"), flow.getId(), "这条分支没有条件", "the answer has no condition");
    }

    private FlowRules() {}
}
