package org.huifang.workflow.diagram;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle, in the modeler's pixels. */
record Area(double x, double y, double width, double height) {

    static Area of(Bounds bounds) {
        return new Area(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double size() {
        return width * height;
    }

    Area and(Area other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Area(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    Area grown(double by) {
        return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
