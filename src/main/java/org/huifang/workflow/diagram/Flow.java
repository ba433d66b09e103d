package org.huifang.workflow.diagram;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.huifang.workflow.diagram.Canvas.Pen;

/** One line between two elements: a sequence flow, or the dotted line to a note. */
record Flow(BaseElement element, List<double[]> points, Area label) {

    private static final double HEAD = 9;

    static Flow of(BpmnEdge edge) {
        var points = edge.getWaypoints().stream()
                .map(point -> new double[] {point.getX(), point.getY()})
                .toList();
        var label = edge.getBpmnLabel() == null || edge.getBpmnLabel().getBounds() == null
                ? null
                : Area.of(edge.getBpmnLabel().getBounds());
        return new Flow(edge.getBpmnElement(), points, label);
    }

    Area seen() {
        var seen = points.stream()
                .map(point -> new Area(point[0], point[1], 0, 0))
                .reduce(Area::and)
                .orElseThrow();
        return label == null ? seen : seen.and(label);
    }

    void draw(Canvas canvas, boolean taken) {
        var pen = new Pen(taken ? Mark.State.DONE.line : Pen.INK, taken ? 3 : 1.5, "none", null);
        if (!(element instanceof SequenceFlow flow)) {
            canvas.line(points, pen.dashed("2 4"));
            return;
        }
        canvas.group(element.getId());
        canvas.line(points, pen);
        drawHead(canvas, pen);
        if (flow.equals(defaultOf(flow))) {
            drawSlash(canvas, pen);
        }
        if (label != null) {
            Node.drawLabel(canvas, flow.getName(), label);
        }
        canvas.endGroup();
    }

    private static SequenceFlow defaultOf(SequenceFlow flow) {
        if (flow.getSource() instanceof org.camunda.bpm.model.bpmn.instance.ExclusiveGateway gateway) {
            return gateway.getDefault();
        }
        return flow.getSource() instanceof org.camunda.bpm.model.bpmn.instance.InclusiveGateway gateway
                ? gateway.getDefault()
                : null;
    }

    private void drawHead(Canvas canvas, Pen pen) {
        var end = points.get(points.size() - 1);
        var before = points.get(points.size() - 2);
        var length = Math.hypot(end[0] - before[0], end[1] - before[1]);
        if (length == 0) {
            return;
        }
        var x = (end[0] - before[0]) / length;
        var y = (end[1] - before[1]) / length;
        var path = "M0 0L%.1f %.1fL%.1f %.1fZ"
                .formatted(
                        -HEAD * x - HEAD / 2 * y,
                        -HEAD * y + HEAD / 2 * x,
                        -HEAD * x + HEAD / 2 * y,
                        -HEAD * y - HEAD / 2 * x);
        canvas.path(end[0], end[1], path, pen.width(1).fill(pen.line()));
    }

    /** The short stroke of the standard that tells the way taken when no condition holds. */
    private void drawSlash(Canvas canvas, Pen pen) {
        var start = points.get(0);
        var next = points.get(1);
        var length = Math.max(1, Math.hypot(next[0] - start[0], next[1] - start[1]));
        canvas.path(
                start[0] + 10 * (next[0] - start[0]) / length,
                start[1] + 10 * (next[1] - start[1]) / length,
                "M-5 5L5 -5",
                pen);
    }
}
