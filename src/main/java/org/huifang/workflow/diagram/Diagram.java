package org.huifang.workflow.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** The drawing of one process model. */
public final class Diagram {

    private static final double MARGIN = 24;

    private final String title;
    private final List<Node> nodes;
    private final List<Flow> flows;

    private Diagram(String title, List<Node> nodes, List<Flow> flows) {
        this.title = title;
        this.nodes = nodes;
        this.flows = flows;
    }

    /** @throws IllegalArgumentException if the model has no layout */
    public static Diagram of(BpmnModelInstance model) {
        var nodes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .map(Node::of)
                .sorted(Comparator.comparing(Node::contains)
                        .reversed()
                        .thenComparing(node -> node.contains() ? -node.area().size() : 0))
                .toList();
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("The model has no layout, so it cannot be drawn.");
        }
        var flows = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge ->
                        edge.getBpmnElement() != null && edge.getWaypoints().size() > 1)
                .map(Flow::of)
                .toList();
        var process = model.getModelElementsByType(Process.class).iterator().next();
        return new Diagram(process.getName() == null ? process.getId() : process.getName(), nodes, flows);
    }

    /** @return an SVG document without script, style sheet or outside reference */
    public String svg(Marks marks) {
        var canvas = new Canvas();
        canvas.open(seen().grown(MARGIN), title);
        nodes.stream().filter(Node::contains).forEach(node -> draw(node, canvas, marks));
        flows.forEach(flow -> flow.draw(canvas, marks.flows().contains(idOf(flow.element()))));
        nodes.stream().filter(node -> !node.contains()).forEach(node -> draw(node, canvas, marks));
        nodes.forEach(node -> marks.on(idOf(node.element())).ifPresent(mark -> node.drawMark(canvas, mark)));
        return canvas.close();
    }

    private static void draw(Node node, Canvas canvas, Marks marks) {
        node.draw(canvas, marks.on(idOf(node.element())).orElse(null));
    }

    private static String idOf(BaseElement element) {
        return element.getId();
    }

    private Area seen() {
        return Stream.concat(nodes.stream().map(Node::seen), flows.stream().map(Flow::seen))
                .reduce(Area::and)
                .orElseThrow();
    }
}
