package org.huifang.insight.warning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huifang.insight.warning.measure.Series;
import org.huifang.insight.warning.measure.SeriesMeter;

/**
 * The newest six weeks of a series as a drawing: a bar a day, and a line for what is usual.
 *
 * @param line points of the line; empty where nobody knows what is usual
 */
record ChartView(List<Bar> bars, String line, int highest) {

    static final int WIDTH = 640;
    static final int HEIGHT = 200;
    private static final int DAYS = 42;
    private static final int FLOOR = 180;
    private static final int ROOM = 170;

    /** @param usual null where nobody knows; judged: whether the day is one of those that are judged, not learned from */
    record Bar(
            LocalDate day, int count, String usual, double x, double y, double width, double height, boolean judged) {}

    static ChartView of(Series series, LocalDate day) {
        var first = day.minusDays(DAYS - 1L);
        var days = series.days(first, day);
        var usual = SeriesMeter.usual(series, day);
        var expected = days.stream()
                .map(one -> usual.map(known -> known.expected(one)).orElse(Double.NaN))
                .toList();
        var highest = Math.max(
                1,
                Math.max(
                        days.stream().mapToInt(one -> one.count()).max().orElse(1),
                        expected.stream()
                                .filter(value -> !value.isNaN())
                                .mapToDouble(value -> value)
                                .max()
                                .orElse(1)));
        var step = (double) WIDTH / DAYS;
        var bars = new ArrayList<Bar>();
        for (var at = 0; at < days.size(); at++) {
            var height = ROOM * days.get(at).count() / highest;
            bars.add(new Bar(
                    first.plusDays(at),
                    days.get(at).count(),
                    expected.get(at).isNaN() ? null : "%.1f".formatted(expected.get(at)),
                    rounded(at * step + 1),
                    rounded(FLOOR - height),
                    rounded(step - 2),
                    rounded(height),
                    at >= days.size() - SeriesMeter.JUDGED_DAYS));
        }
        return new ChartView(bars, usual.isEmpty() ? "" : line(expected, step, highest), (int) Math.ceil(highest));
    }

    private static String line(List<Double> expected, double step, double highest) {
        return java.util.stream.IntStream.range(0, expected.size())
                .mapToObj(at -> String.format(
                        Locale.ROOT, "%.1f,%.1f", (at + 0.5) * step, FLOOR - ROOM * expected.get(at) / highest))
                .collect(Collectors.joining(" "));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
