package org.huifang.insight.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.DailySums.Key;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values of indicators: of a period, over time, and beside each other. */
@Service
@Transactional(readOnly = true)
public class Indicators {

    private static final int MONTHS = 12;
    private static final double DAYS_OF_YEAR = 365.25;
    private static final int CENTS = 100;

    private final Catalogue catalogue;
    private final DailySums daily;
    private final Clock clock;
    private final double budgetCentsPerDay;

    Indicators(
            Catalogue catalogue,
            DailySums daily,
            Clock clock,
            @Value("${huifang.remedy.month-budget.yuan}") long budgetYuan) {
        this.catalogue = catalogue;
        this.daily = daily;
        this.clock = clock;
        this.budgetCentsPerDay = budgetYuan * CENTS * MONTHS / DAYS_OF_YEAR;
    }

    /** The day it is in the house. */
    public LocalDate today() {
        return HomeTime.dayOf(clock.instant());
    }

    /** All of them, in the order of the catalogue. */
    public List<Figure> overview(Period period) {
        var byMaturity = catalogue.all().stream().collect(Collectors.groupingBy(Indicator::maturesAfterDays));
        var figures = byMaturity.entrySet().stream()
                .flatMap(group -> figures(group.getValue(), period, group.getKey()))
                .collect(Collectors.toMap(figure -> figure.indicator().id(), Function.identity()));
        return catalogue.all().stream()
                .map(indicator -> figures.get(indicator.id()))
                .toList();
    }

    /** @throws UnknownIndicator when there is none of this id */
    public Figure figure(String id, Period period) {
        var indicator = catalogue.withId(id);
        return figures(List.of(indicator), period, indicator.maturesAfterDays())
                .findFirst()
                .orElseThrow();
    }

    private Stream<Figure> figures(List<Indicator> indicators, Period period, int maturesAfterDays) {
        var counted = period.matureOn(today(), maturesAfterDays);
        var sums = counted == null ? Map.<Key, Sums>of() : daily.of(Dimension.ALL, measures(indicators), counted);
        var before = daily.of(Dimension.ALL, measures(indicators), period.before());
        return indicators.stream()
                .map(indicator -> new Figure(
                        indicator,
                        counted,
                        counted == null ? Estimate.nothing() : estimate(indicator, sums, "", counted),
                        estimate(indicator, before, "", period.before())));
    }

    /**
     * One point for each step that has begun to count; a step without facts too, so that gaps are seen.
     *
     * @throws UnknownIndicator when there is none of this id
     */
    public List<TrendPoint> trend(String id, Period period, Period.Grain grain) {
        var indicator = catalogue.withId(id);
        var counted = period.matureOn(today(), indicator.maturesAfterDays());
        var points = new ArrayList<TrendPoint>();
        if (counted == null) {
            return points;
        }
        var sums = daily.trend(Dimension.ALL, measures(List.of(indicator)), counted, grain);
        for (var start = grain.startOf(counted.from());
                !start.isAfter(counted.until());
                start = grain.endOf(start).plusDays(1)) {
            var days = new Period(later(start, counted.from()), earlier(grain.endOf(start), counted.until()));
            var first = start;
            var estimate = estimate(indicator, measure -> sums.get(new Key(measure, "", first)), days);
            points.add(new TrendPoint(days.from(), days.until(), estimate));
        }
        return points;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * What an indicator can be compared by.
     *
     * @throws UnknownIndicator when there is none of this id
     */
    public Set<Dimension> dimensions(String id) {
        var indicator = catalogue.withId(id);
        var dimensions = daily.dimensionsOf(indicator.measure());
        if (indicator.per() != null) {
            dimensions.retainAll(daily.dimensionsOf(indicator.per()));
        }
        return dimensions;
    }

    /**
     * Values of a dimension, the best first; none where the indicator is not summed by it; those that are not ranked come last, by their size.
     *
     * @throws UnknownIndicator when there is none of this id
     */
    public List<Compared> comparison(String id, Period period, Dimension dimension) {
        var indicator = catalogue.withId(id);
        var counted = period.matureOn(today(), indicator.maturesAfterDays());
        if (counted == null) {
            return List.of();
        }
        var sums = daily.of(dimension, measures(List.of(indicator)), counted);
        return sums.keySet().stream()
                .filter(key -> key.measure().equals(indicator.measure()))
                .map(Key::value)
                .distinct()
                .map(value -> compared(dimension, value, estimate(indicator, sums, value, counted)))
                .sorted(order(indicator))
                .toList();
    }

    private static Compared compared(Dimension dimension, String value, Estimate estimate) {
        var sound = estimate.worth() == Estimate.Worth.SOUND;
        return new Compared(value, estimate, estimate.value() != null && (sound || !dimension.ranksOnlySound()));
    }

    private static Comparator<Compared> order(Indicator indicator) {
        Function<Compared, Double> best = compared -> {
            var value = compared.ranked() ? compared.estimate().value() : 0;
            return indicator.direction() == Indicator.Direction.UP ? -value : value;
        };
        if (indicator.direction() == Indicator.Direction.NEITHER || indicator.formula() == Formula.COUNT) {
            best = compared -> compared.ranked() ? -compared.estimate().value() : 0;
        }
        return Comparator.comparing(Compared::ranked)
                .reversed()
                .thenComparing(best)
                .thenComparing(compared -> -compared.estimate().n())
                .thenComparing(Compared::value);
    }

    private Estimate estimate(Indicator indicator, Map<Key, Sums> sums, String value, Period period) {
        return estimate(indicator, measure -> sums.get(new Key(measure, value, period.from())), period);
    }

    private Estimate estimate(Indicator indicator, Function<String, Sums> sums, Period period) {
        var factor = indicator.formula() == Formula.BUDGET ? 1 / (budgetCentsPerDay * period.days()) : 1;
        return indicator.estimate(
                orNone(sums.apply(indicator.measure())),
                indicator.per() == null ? Sums.NONE : orNone(sums.apply(indicator.per())),
                factor);
    }

    private static Sums orNone(Sums sums) {
        return sums == null ? Sums.NONE : sums;
    }

    private static List<String> measures(List<Indicator> indicators) {
        var measures = new TreeMap<String, String>();
        indicators.forEach(indicator -> {
            measures.put(indicator.measure(), "");
            if (indicator.per() != null) {
                measures.put(indicator.per(), "");
            }
        });
        return List.copyOf(measures.keySet());
    }
}
