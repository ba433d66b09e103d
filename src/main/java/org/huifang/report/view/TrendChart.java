package org.huifang.report.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Indicator;
import org.huifang.report.ReportFigures.Point;
import org.huifang.report.ReportFigures.Series;

/**
 * A line over months with its target, as SVG. Drawn here because chart libraries measure text with the fonts of the machine, and a
 * server has none; the picture says everything in its text, so that it can be read aloud.
 */
final class TrendChart {

    private static final int WIDTH = 680;
    private static final int HEIGHT = 210;
    private static final int LEFT = 70;
    private static final int RIGHT = 64;
    private static final int TOP = 30;
    private static final int BOTTOM = 34;
    private static final int FEWEST_STEPS = 3;
    private static final double[] ROUND_STEPS = {5, 2.5, 2, 1};
    private static final int MOST_LABELS = 13;

    private final Series series;
    private final List<Point> points;
    private final double step;
    private final double least;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private TrendChart(Series series) {
        this.series = series;
        this.points = series.points();
        var values = DoubleStream.concat(
                        points.stream()
                                .map(Point::value)
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue),
                        series.target() == null ? DoubleStream.empty() : DoubleStream.of(series.target()))
                .summaryStatistics();
        var low = values.getCount() == 0 ? 0 : values.getMin();
        var high = values.getCount() == 0 ? 1 : values.getMax();
        var bottom = high - low < high / 2 ? Math.max(0, low - (high - low)) : Math.min(0, low);
        var round = roundStep(high > bottom ? high - bottom : 1);
        this.step = series.unit() == Indicator.Unit.CASES ? Math.max(1, round) : round;
        this.least = Math.floor(bottom / step) * step;
        this.most = Math.max(Math.ceil(high / step) * step, least + step);
    }

    /** The largest of 1, 2, 2.5 and 5 times a power of ten that still gives a few lines: people read 94, 95, 96, not 94.3, 95.6. */
    private static double roundStep(double span) {
        var power = Math.pow(10, Math.floor(Math.log10(span)));
        return DoubleStream.of(ROUND_STEPS)
                .map(times -> times * power)
                .filter(step -> span / step >= FEWEST_STEPS)
                .findFirst()
                .orElse(power / 2);
    }

    static String of(Series series) {
        return new TrendChart(series).drawn();
    }

    private String drawn() {
        put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">", WIDTH, HEIGHT);
        put(
                "<title>%s %s</title>",
                escaped(series.name().zh()), escaped(series.name().en()));
        grid();
        months();
        target();
        line();
        return svg.append("</svg>").toString();
    }

    private void grid() {
        var lines = Math.round((most - least) / step);
        for (var at = 0; at <= lines; at++) {
            var value = least + at * step;
            var y = y(value);
            put("<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#dfe5eb\"/>", LEFT, y, WIDTH - RIGHT, y);
            text(LEFT - 8, y + 4, "end", "#4a5a6a", InsightWords.number(value, series.unit()));
        }
    }

    private void months() {
        var every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (var at = 0; at < points.size(); at += Math.max(1, every)) {
            var month = points.get(at).from();
            text(
                    x(at),
                    HEIGHT - BOTTOM + 18,
                    "middle",
                    "#4a5a6a",
                    "%d-%02d".formatted(month.getYear() % 100, month.getMonthValue()));
        }
    }

    private void target() {
        if (series.target() != null) {
            var y = y(series.target());
            put(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#1a6b35\" stroke-dasharray=\"6 4\"/>",
                    LEFT, y, WIDTH - RIGHT, y);
            text(
                    WIDTH - RIGHT,
                    TOP - 14,
                    "end",
                    "#1a6b35",
                    "– – 目标 Target " + InsightWords.number(series.target(), series.unit()));
        }
    }

    /** A month without a value is a gap, not a zero. */
    private void line() {
        var open = false;
        var path = new StringBuilder();
        for (var at = 0; at < points.size(); at++) {
            var value = points.get(at).value();
            if (value != null) {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", open ? "L" : "M", x(at), y(value)));
                put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f5fa8\"/>", x(at), y(value));
            }
            open = value != null;
        }
        put("<path d=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>", path);
        lastValue();
    }

    private void lastValue() {
        var last = points.isEmpty() ? null : points.get(points.size() - 1).value();
        if (last != null) {
            text(x(points.size() - 1) + 8, y(last) + 4, "start", "#1f5fa8", InsightWords.number(last, series.unit()));
        }
    }

    private double x(int at) {
        return points.size() < 2
                ? (LEFT + WIDTH - RIGHT) / 2.0
                : LEFT + (WIDTH - LEFT - RIGHT) * (double) at / (points.size() - 1);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - least) / (most - least);
    }

    private void text(double x, double y, String anchor, String colour, String words) {
        put(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"12\" font-family=\"Noto Sans SC, sans-serif\">%s</text>",
                x, y, anchor, colour, escaped(words));
    }

    private void put(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
