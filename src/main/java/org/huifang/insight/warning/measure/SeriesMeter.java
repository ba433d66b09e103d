package org.huifang.insight.warning.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.insight.warning.chart.Baseline;
import org.huifang.insight.warning.chart.CountTail;
import org.huifang.insight.warning.chart.Cusum;
import org.huifang.insight.warning.chart.DayCount;
import org.huifang.insight.warning.chart.Ewma;
import org.huifang.insight.warning.chart.FalseDiscovery;
import org.huifang.insight.warning.chart.Runs;
import org.huifang.insight.warning.chart.Scatter;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.SeriesEvidence;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;

/**
 * Measures all series of a day. Usual is what the eight weeks said that ended two weeks before; the last two weeks are what is judged, so
 * that a rise does not become usual while it is looked at.
 */
public final class SeriesMeter {

    /** Days the usual is learned from: 8 weeks. */
    public static final int BASELINE_DAYS = 56;

    /** Newest days that are judged and not learned from. */
    public static final int JUDGED_DAYS = 14;

    /** A baseline of fewer days says nothing. */
    public static final int LEAST_POINTS = 20;

    private static final int TAIL_DAYS = 3;
    private static final Cusum TWICE = new Cusum(2);
    private static final Ewma SLOW = new Ewma(0.2);

    private final Limits limits;

    public SeriesMeter(Limits limits) {
        this.limits = limits;
    }

    private record Learned(Series series, Baseline usual) {}

    /** Series that say nothing yet, for want of a baseline, are left out. */
    public List<SeriesEvidence> measure(List<Series> series, LocalDate day, Function<Subject, Past> past) {
        var learned = series.stream()
                .flatMap(one -> usual(one, day).map(usual -> new Learned(one, usual)).stream())
                .collect(Collectors.groupingBy(one -> one.series().subject().dimension()));
        return learned.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(dimension -> discover(dimension.getKey(), together(dimension.getValue(), day, past)).stream())
                .toList();
    }

    /** Of one dimension: what is common to its places helps to know how calm each of them is. */
    private List<SeriesEvidence> together(List<Learned> learned, LocalDate day, Function<Subject, Past> past) {
        var scatter = Scatter.of(learned.stream().map(Learned::usual).toList());
        return learned.stream()
                .flatMap(one ->
                        measure(
                                one.series(),
                                day,
                                scatter.appliedTo(one.usual()),
                                past.apply(one.series().subject()))
                                .stream())
                .toList();
    }

    private List<SeriesEvidence> discover(Dimension dimension, List<SeriesEvidence> measured) {
        var chances = measured.stream().mapToDouble(SeriesEvidence::chance).toArray();
        var limit = FalseDiscovery.limit(
                chances, limits.of(Signal.DISCOVERY, dimension).yellow());
        return measured.stream()
                .map(one -> one.discovered(one.chance() <= limit))
                .sorted(Comparator.comparing(one -> one.subject().value()))
                .toList();
    }

    /** What is usual for a series that is judged on the day; empty where nobody knows yet. */
    public static Optional<Baseline> usual(Series series, LocalDate day) {
        var judgedFrom = day.minusDays(JUDGED_DAYS - 1L);
        return Baseline.of(series.days(judgedFrom.minusDays(BASELINE_DAYS), judgedFrom.minusDays(1)), LEAST_POINTS);
    }

    private Optional<SeriesEvidence> measure(Series series, LocalDate day, Baseline usual, Past past) {
        var judgedFrom = day.minusDays(JUDGED_DAYS - 1L);
        var from = past.closed() == null || past.closed().isBefore(judgedFrom)
                ? judgedFrom
                : past.closed().plusDays(1);
        return measure(series, day, usual, series.days(from, day), past.orangeDays());
    }

    private Optional<SeriesEvidence> measure(
            Series series, LocalDate day, Baseline usual, List<DayCount> judged, int orangeDays) {
        if (judged.isEmpty() || judged.get(judged.size() - 1).exposure() <= 0) {
            return Optional.empty();
        }
        var open = judged.stream().filter(one -> one.exposure() > 0).toList();
        var counts = open.stream().mapToInt(DayCount::count).toArray();
        var expected = open.stream().mapToDouble(usual::expected).toArray();
        var deviations = deviations(counts, expected, usual.dispersion());
        var last = counts.length - 1;
        return Optional.of(new SeriesEvidence(
                series.subject(),
                day,
                counts[last],
                recent(counts),
                expected[last],
                chance(usual, counts, expected),
                false,
                TWICE.newest(counts, expected, usual.dispersion()),
                SLOW.newest(deviations),
                Runs.above(deviations),
                orangeDays,
                limits));
    }

    private static int recent(int[] counts) {
        var sum = 0;
        for (var at = Math.max(0, counts.length - TAIL_DAYS); at < counts.length; at++) {
            sum += counts[at];
        }
        return sum;
    }

    private static double chance(Baseline usual, int[] counts, double[] expected) {
        var last = counts.length - 1;
        var together = 0.0;
        for (var at = Math.max(0, counts.length - TAIL_DAYS); at <= last; at++) {
            together += expected[at];
        }
        return CountTail.either(
                CountTail.atLeast(counts[last], expected[last], usual.dispersionOf(expected[last])),
                CountTail.atLeast(recent(counts), together, usual.dispersionOf(together)));
    }

    private static double[] deviations(int[] counts, double[] expected, double dispersion) {
        var deviations = new double[counts.length];
        for (var at = 0; at < counts.length; at++) {
            deviations[at] = (counts[at] - expected[at]) / Math.sqrt(expected[at] * dispersion);
        }
        return deviations;
    }
}
