package org.huifang.insight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.huifang.insight.indicator.Estimate.Range;
import org.junit.jupiter.api.Test;

/** Intervals against values of the literature and of another program (scipy 1.x). */
class IntervalsTest {

    private static final Offset<Double> CLOSE = within(0.000_05);

    private static void assertRange(Range range, double low, double high) {
        assertThat(range.low()).isCloseTo(low, CLOSE);
        assertThat(range.high()).isCloseTo(high, CLOSE);
    }

    @Test
    void givesSharesTheIntervalOfWilson() {
        assertRange(Intervals.wilson(8, 10), 0.490162, 0.943318);
        assertRange(Intervals.wilson(0, 10), 0, 0.277533);
        assertRange(Intervals.wilson(10, 10), 0.722467, 1);
        assertRange(Intervals.wilson(95, 100), 0.888249, 0.978456);
    }

    @Test
    void givesNetPromoterScoresTheAdjustedWaldInterval() {
        assertRange(Intervals.netPromoters(60, 10, 100), 0.354666, 0.616208);
    }

    @Test
    void givesMeansStudentsInterval() {
        assertRange(Intervals.mean(4, 10, BigDecimal.valueOf(30)), 0.445740, 4.554260);
        assertThat(Intervals.mean(1, 10, BigDecimal.valueOf(100))).isEqualTo(Range.NONE);
    }

    @Test
    void givesEventsTheExactIntervalOfPoisson() {
        assertRange(Intervals.events(10), 4.795389, 18.390356);
        assertRange(Intervals.events(0), 0, 3.688879);
    }

    @Test
    void givesSumsAnIntervalThatKnowsTheSizeOfTheirParts() {
        assertRange(Intervals.sum(300, BigDecimal.valueOf(30_000)), 0, 639.475720);
        assertRange(Intervals.sum(300, BigDecimal.valueOf(300)), 266.052428, 333.947572);
    }

    @Test
    void findsQuantilesInClassesOfTime() {
        var classes = new TreeMap<Integer, Long>();
        classes.put(0, 10L);
        classes.put(32, 10L);

        assertThat(TimeClasses.minutesBelow(classes, 5)).isCloseTo((Math.exp(1 / 16.0) - 1) / 2, CLOSE);
        assertThat(TimeClasses.minutesBelow(classes, 20)).isCloseTo(Math.exp(33 / 16.0) - 1, CLOSE);
        assertThat(TimeClasses.minutesBelow(new TreeMap<>(), 1)).isZero();
    }

    @Test
    void hidesValuesOfSamplesUnderTenAndCallsThoseUnderThirtyIndicative() {
        var range = new Range(1.0, 3.0);

        var hidden = Estimate.of(9, 4.0, 9.0, 2, range);
        assertThat(hidden.value()).isNull();
        assertThat(hidden.low()).isNull();
        assertThat(hidden.numerator()).as("with it the value could be reckoned").isNull();
        assertThat(hidden.n()).isEqualTo(9);
        assertThat(Estimate.of(10, 4.0, 10.0, 2, range).worth()).isEqualTo(Estimate.Worth.INDICATIVE);
        assertThat(Estimate.of(29, 4.0, 29.0, 2, range).worth()).isEqualTo(Estimate.Worth.INDICATIVE);
        assertThat(Estimate.of(30, 4.0, 30.0, 2, range).worth()).isEqualTo(Estimate.Worth.SOUND);
    }
}
