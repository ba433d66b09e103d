package org.huifang.workflow.diagram;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG. Attributes instead of style sheets, which pages forbid inside their text and PDFs ignore. */
class Canvas {

    /** How something is drawn. */
    record Pen(String line, double width, String fill, String dashes) {

        static final String INK = "#22242a";
        static final Pen PLAIN = new Pen(INK, 1.5, "#ffffff", null);
        static final Pen SYMBOL = new Pen(INK, 1.2, "none", null);

        Pen width(double other) {
            return new Pen(line, other, fill, dashes);
        }

        Pen fill(String other) {
            return new Pen(line, width, other, dashes);
        }

        Pen dashed(String other) {
            return new Pen(line, width, fill, other);
        }

        Pen marked(Mark.State state) {
            return new Pen(state.line, width + 1, state.fill, dashes);
        }
    }

    private final StringBuilder svg = new StringBuilder();

    void open(Area seen, String title) {
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\" role=\"img\""
                        + " font-family=\"Arial, 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif\">\n<title>%s</title>\n",
                number(seen.x()),
                number(seen.y()),
                number(seen.width()),
                number(seen.height()),
                number(seen.width()),
                number(seen.height()),
                HtmlUtils.htmlEscape(title, "UTF-8")));
        rectangle(seen, 0, new Pen("none", 0, "#ffffff", null));
    }

    String close() {
        return svg.append("</svg>\n").toString();
    }

    /** Everything until {@link #endGroup} belongs to this element of the model. */
    void group(String element) {
        svg.append(format("<g data-element=\"%s\">\n", HtmlUtils.htmlEscape(element, "UTF-8")));
    }

    void endGroup() {
        svg.append("</g>\n");
    }

    void rectangle(Area area, double corner, Pen pen) {
        svg.append(format(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>\n",
                number(area.x()),
                number(area.y()),
                number(area.width()),
                number(area.height()),
                number(corner),
                attributes(pen)));
    }

    void circle(double x, double y, double radius, Pen pen) {
        svg.append(format(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n", number(x), number(y), number(radius), attributes(pen)));
    }

    /** @param path SVG path data, moved to x and y */
    void path(double x, double y, String path, Pen pen) {
        svg.append(format(
                "<path transform=\"translate(%s %s)\" d=\"%s\"%s/>\n", number(x), number(y), path, attributes(pen)));
    }

    void line(List<double[]> points, Pen pen) {
        var path = new StringBuilder();
        points.forEach(point -> path.append(path.isEmpty() ? "M" : "L")
                .append(number(point[0]))
                .append(' ')
                .append(number(point[1])));
        path(0, 0, path.toString(), pen.fill("none"));
    }

    /** Lines of text, centred at x, the first one's top at y. */
    void text(List<String> lines, double x, double y, double size, String color) {
        for (var i = 0; i < lines.size(); i++) {
            svg.append(format(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
                    number(x),
                    number(y + size * (0.95 + i * Words.LINE)),
                    number(size),
                    color,
                    HtmlUtils.htmlEscape(lines.get(i), "UTF-8")));
        }
    }

    private static String attributes(Pen pen) {
        return format(
                " fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s stroke-linejoin=\"round\"",
                pen.fill(),
                pen.line(),
                number(pen.width()),
                pen.dashes() == null ? "" : " stroke-dasharray=\"%s\"".formatted(pen.dashes()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : format("%.1f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
