package org.huifang.workflow.diagram;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.huifang.workflow.diagram.Canvas.Pen;

/** One element of a model that has a place: task, event, gateway, sub-process or note. */
record Node(BaseElement element, Area area, Area label) {

    private static final double SMALL = 11;
    private static final double NORMAL = 12;

    /** Labels beside their element are as wide as the modeler makes them. */
    private static final double LABEL_WIDTH = 90;

    static Node of(BpmnShape shape) {
        var label = shape.getBpmnLabel() == null || shape.getBpmnLabel().getBounds() == null
                ? null
                : Area.of(shape.getBpmnLabel().getBounds());
        return new Node(shape.getBpmnElement(), Area.of(shape.getBounds()), label);
    }

    boolean contains() {
        return element instanceof SubProcess;
    }

    Area seen() {
        return label == null ? area : area.and(label.grown(SMALL));
    }

    void draw(Canvas canvas, Mark mark) {
        var pen = mark == null ? Pen.PLAIN : Pen.PLAIN.marked(mark.state());
        canvas.group(element.getId());
        if (element instanceof SubProcess process) {
            drawProcess(canvas, process, pen);
        } else if (element instanceof Activity activity) {
            drawTask(canvas, activity, pen);
        } else if (element instanceof Event event) {
            drawEvent(canvas, event, pen);
        } else if (element instanceof Gateway gateway) {
            drawGateway(canvas, gateway, pen);
        } else if (element instanceof TextAnnotation note) {
            drawNote(canvas, note);
        }
        canvas.endGroup();
    }

    /** Drawn last, so that nothing covers it. */
    void drawMark(Canvas canvas, Mark mark) {
        if (mark.state() == Mark.State.WAITING && !contains()) {
            canvas.circle(area.right() - 2, area.y() + 2, 7, new Pen("#ffffff", 2, mark.state().line, null));
        }
        if (mark.text() != null && !mark.text().isEmpty()) {
            var width = Words.width(mark.text(), SMALL) + 8;
            // Below a task or gateway; above an event, whose label is mostly below it.
            var top = element instanceof Event ? area.y() - 17 : area.bottom() + 2;
            canvas.rectangle(
                    new Area(area.middleX() - width / 2, top, width, 15),
                    3,
                    new Pen("none", 0, mark.state().line, null));
            canvas.text(List.of(mark.text()), area.middleX(), top + 1, SMALL, "#ffffff");
        }
    }

    private void drawProcess(Canvas canvas, SubProcess process, Pen pen) {
        // Its inner elements show what happened; filling it would hide nothing and colour everything.
        var border = pen.fill("#ffffff");
        canvas.rectangle(area, 10, process.triggeredByEvent() ? border.dashed("2 4") : border);
        canvas.text(
                Words.lines(process.getName(), area.width() - 10, NORMAL),
                area.middleX(),
                area.y() + 6,
                NORMAL,
                Pen.INK);
    }

    private void drawTask(Canvas canvas, Activity activity, Pen pen) {
        canvas.rectangle(area, 10, activity instanceof CallActivity ? pen.width(pen.width() + 3) : pen);
        if (activity instanceof Task && Symbols.of(activity) != null) {
            canvas.path(area.x() + 14, area.y() + 13, Symbols.of(activity), Pen.SYMBOL);
        }
        var lines = Words.lines(activity.getName(), area.width() - 10, NORMAL);
        canvas.text(lines, area.middleX(), area.middleY() - lines.size() * NORMAL * Words.LINE / 2, NORMAL, Pen.INK);
    }

    private void drawEvent(Canvas canvas, Event event, Pen pen) {
        var x = area.middleX();
        var y = area.middleY();
        var radius = area.width() / 2;
        var end = event instanceof EndEvent;
        var border = interrupts(event) ? pen : pen.dashed("5 3");
        canvas.circle(x, y, radius, end ? border.width(pen.width() + 2) : border);
        if (!end && !(event instanceof StartEvent)) {
            canvas.circle(x, y, radius - 3, border.fill("none").width(1.2));
        }
        definitionsOf(event).stream()
                .map(Symbols::of)
                .filter(symbol -> symbol != null)
                .forEach(symbol -> {
                    canvas.path(x, y, symbol, event instanceof ThrowEvent ? Pen.SYMBOL.fill(Pen.INK) : Pen.SYMBOL);
                });
        drawLabel(canvas, event);
    }

    private static boolean interrupts(Event event) {
        return !(event instanceof BoundaryEvent boundary && !boundary.cancelActivity())
                && !(event instanceof StartEvent start && !start.isInterrupting());
    }

    private static Collection<EventDefinition> definitionsOf(Event event) {
        if (event instanceof CatchEvent caught) {
            return caught.getEventDefinitions();
        }
        return event instanceof ThrowEvent thrown ? thrown.getEventDefinitions() : List.of();
    }

    private void drawGateway(Canvas canvas, Gateway gateway, Pen pen) {
        canvas.path(
                area.x(),
                area.y(),
                "M%1$s 0L%2$s %1$sL%1$s %2$sL0 %1$sZ".formatted(area.width() / 2, area.width()),
                pen);
        if (Symbols.of(gateway) != null) {
            canvas.path(area.middleX(), area.middleY(), Symbols.of(gateway), Pen.SYMBOL.width(2.5));
        }
        drawLabel(canvas, gateway);
    }

    private void drawNote(Canvas canvas, TextAnnotation note) {
        canvas.line(
                List.of(
                        new double[] {area.x() + 12, area.y()},
                        new double[] {area.x(), area.y()},
                        new double[] {area.x(), area.bottom()},
                        new double[] {area.x() + 12, area.bottom()}),
                Pen.SYMBOL);
        var text = note.getText() == null ? "" : note.getText().getTextContent();
        canvas.text(Words.lines(text, area.width() - 10, SMALL), area.middleX(), area.y() + 5, SMALL, Pen.INK);
    }

    private void drawLabel(Canvas canvas, FlowElement named) {
        var place =
                label == null ? new Area(area.middleX() - LABEL_WIDTH / 2, area.bottom() + 5, LABEL_WIDTH, 0) : label;
        drawLabel(canvas, named.getName(), place);
    }

    static void drawLabel(Canvas canvas, String name, Area place) {
        var lines = Words.lines(name, Math.max(place.width(), LABEL_WIDTH), SMALL);
        canvas.text(lines, place.middleX(), place.y(), SMALL, Pen.INK);
    }
}
