package org.huifang.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process as it is drawn, and what makes it hard to read. */
final class Drawing {

    /** A frame of a shape; a flow may touch it, and labels come as close as this. */
    private static final double CLOSE = 6;

    private record Box(double left, double top, double right, double bottom) {

        Box smaller(double by) {
            return new Box(left + by, top + by, right - by, bottom - by);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        /** Flows are drawn along the axes or nearly so; clipped by Liang and Barsky. */
        boolean isCrossed(Point from, Point to) {
            double[] p = {from.x - to.x, to.x - from.x, from.y - to.y, to.y - from.y};
            double[] q = {from.x - left, right - from.x, from.y - top, bottom - from.y};
            double enter = 0;
            double leave = 1;
            for (var i = 0; i < 4; i++) {
                if (p[i] == 0 && q[i] <= 0) {
                    return false;
                }
                if (p[i] < 0) {
                    enter = Math.max(enter, q[i] / p[i]);
                } else if (p[i] > 0) {
                    leave = Math.min(leave, q[i] / p[i]);
                }
            }
            return enter < leave;
        }
    }

    private record Point(double x, double y) {}

    /** @param of what a label belongs to, what a boundary event sits on */
    private record Shape(String id, String type, String parent, Box box, boolean label, String of, boolean open) {

        boolean isBoundary() {
            return type.equals("bpmn:BoundaryEvent");
        }
    }

    private record Flow(String id, String type, String from, String to, List<Point> points) {}

    private final List<Shape> shapes;
    private final List<Flow> flows;

    @SuppressWarnings("unchecked")
    Drawing(Map<String, Object> opened) {
        shapes = ((List<Map<String, Object>>) opened.get("shapes"))
                .stream().map(Drawing::shape).toList();
        flows = ((List<Map<String, Object>>) opened.get("flows"))
                .stream().map(Drawing::flow).toList();
    }

    @SuppressWarnings("unchecked")
    private static Shape shape(Map<String, Object> it) {
        var box = (Map<String, Object>) it.get("box");
        var left = number(box.get("x"));
        var top = number(box.get("y"));
        return new Shape(
                it.get("id").toString(),
                it.get("type").toString(),
                it.get("parent").toString(),
                new Box(left, top, left + number(box.get("width")), top + number(box.get("height"))),
                (boolean) it.get("label"),
                it.get("of").toString(),
                (boolean) it.get("open"));
    }

    @SuppressWarnings("unchecked")
    private static Flow flow(Map<String, Object> it) {
        var points = ((List<Map<String, Object>>) it.get("points"))
                .stream()
                        .map(at -> new Point(number(at.get("x")), number(at.get("y"))))
                        .toList();
        return new Flow(
                it.get("id").toString(),
                it.get("type").toString(),
                it.get("from").toString(),
                it.get("to").toString(),
                points);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    int size() {
        return shapes.size();
    }

    /** Pairs of shapes side by side that lie on each other, and labels that lie on a shape or on another label. */
    List<String> overlaps() {
        var found = new ArrayList<String>();
        for (var i = 0; i < shapes.size(); i++) {
            for (var j = i + 1; j < shapes.size(); j++) {
                var one = shapes.get(i);
                var other = shapes.get(j);
                if (mustBeApart(one, other) && one.box.smaller(1).meets(other.box.smaller(1))) {
                    found.add(one.id + " lies on " + other.id);
                }
            }
        }
        return found;
    }

    private static boolean mustBeApart(Shape one, Shape other) {
        if (one.label || other.label) {
            // A label lies within the phase that it is about, but on nothing else.
            return !one.open && !other.open;
        }
        var together = one.of.equals(other.id) || other.of.equals(one.id);
        return one.parent.equals(other.parent) && !together;
    }

    /** Flows that run through what they neither leave nor reach. */
    List<String> flowsThroughShapes() {
        var found = new ArrayList<String>();
        for (var flow : flows) {
            var own = Set.of(flow.from, flow.to);
            for (var shape : shapes) {
                var hostOfEnd = shapes.stream()
                        .anyMatch(end -> end.isBoundary() && own.contains(end.id) && end.of.equals(shape.id));
                if (!shape.open && !shape.label && !own.contains(shape.id) && !hostOfEnd && runsThrough(flow, shape)) {
                    found.add(flow.id + " runs through " + shape.id);
                }
            }
        }
        return found;
    }

    private static boolean runsThrough(Flow flow, Shape shape) {
        var box = shape.box.smaller(CLOSE);
        for (var i = 1; i < flow.points.size(); i++) {
            if (box.isCrossed(flow.points.get(i - 1), flow.points.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Sequence flows that lead back to the left, although nothing is done again. */
    Set<String> backwardFlows() {
        return flows.stream()
                .filter(flow -> flow.type.equals("bpmn:SequenceFlow"))
                .filter(flow -> flow.points.get(flow.points.size() - 1).x < flow.points.get(0).x)
                .filter(flow -> !leads(flow.to, flow.from, new HashSet<>()))
                .map(Flow::id)
                .collect(Collectors.toSet());
    }

    /** Whether somebody who follows the flows, and the events at the border of steps, comes from one to the other. */
    private boolean leads(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && Stream.concat(
                                flows.stream()
                                        .filter(flow -> flow.from.equals(from))
                                        .map(Flow::to),
                                shapes.stream()
                                        .filter(shape -> shape.isBoundary() && shape.of.equals(from))
                                        .map(Shape::id))
                        .anyMatch(next -> leads(next, to, seen));
    }
}
