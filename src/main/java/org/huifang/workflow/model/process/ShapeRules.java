package org.huifang.workflow.model.process;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** What a reader sees: labels, ids that mean something, everything drawn. */
final class ShapeRules {

    private static final Pattern GENERATED = Pattern.compile(".*_[0-9a-z]{7}");

    static void check(CheckedProcess checked) {
        checked.all(FlowNode.class).forEach(node -> node(checked, node));
        checked.all(SequenceFlow.class)
                .forEach(flow -> checked.require(
                        flow.getDiagramElement() != null, flow.getId(), "连线没有画出来", "the flow is not drawn"));
        checked.all(ExclusiveGateway.class).forEach(gateway -> gateway(checked, gateway));
    }

    private static void node(CheckedProcess checked, FlowNode node) {
        var inner = node.getParentElement() instanceof SubProcess;
        checked.require(
                !GENERATED.matcher(node.getId()).matches(),
                node.getId(),
                "编号是自动生成的，请起一个有含义的编号",
                "the id was generated; give it a meaning");
        if (node instanceof Task || node instanceof BoundaryEvent || node instanceof EndEvent && !inner) {
            checked.require(isSaid(node.getName()), node.getId(), "没有名称", "it has no label");
        }
        checked.require(node.getDiagramElement() != null, node.getId(), "图上没有画出来", "it is not drawn");
    }

    private static void gateway(CheckedProcess checked, ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() > 1) {
            checked.require(
                    isSaid(gateway.getName()),
                    gateway.getId(),
                    "分支网关没有写明问题",
                    "a splitting gateway needs its question as label");
            gateway.getOutgoing()
                    .forEach(flow -> checked.require(
                            isSaid(flow.getName()), flow.getId(), "这条分支没有写明答案", "the answer has no label"));
        }
    }

    private static boolean isSaid(String label) {
        return label != null && !label.isBlank();
    }

    private ShapeRules() {}
}
