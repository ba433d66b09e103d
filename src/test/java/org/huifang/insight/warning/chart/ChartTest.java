package org.huifang.insight.warning.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every statistic against published values, or ones that can be computed by hand. */
class ChartTest {

    private static final Offset<Double> CLOSE = within(0.00005);

    @Test
    void tellsHowLikelyACountOrMoreIs() {
        assertThat(CountTail.atLeast(3, 1, 1)).isCloseTo(1 - 2.5 * Math.exp(-1), CLOSE);
        assertThat(CountTail.atLeast(10, 5, 1)).isCloseTo(0.03183, CLOSE);
        assertThat(CountTail.atLeast(0, 5, 1)).isEqualTo(1);
        assertThat(CountTail.atLeast(1, 0, 1)).isZero();
    }

    @Test
    void countsThatScatterMoreAreNegativeBinomial() {
        // Mean 4, variance 8: four successes at one half.
        assertThat(CountTail.atLeast(1, 4, 2)).isCloseTo(1 - Math.pow(0.5, 4), CLOSE);
        assertThat(CountTail.atLeast(2, 4, 2)).isCloseTo(1 - Math.pow(0.5, 4) - 4 * Math.pow(0.5, 5), CLOSE);
    }

    @Test
    void joinsTwoChancesAfterSimes() {
        assertThat(CountTail.either(0.01, 0.04)).isEqualTo(0.02);
        assertThat(CountTail.either(0.015, 0.01)).isEqualTo(0.015);
        assertThat(CountTail.either(1, 1)).isEqualTo(1);
    }

    @Test
    void limitsOfASharesChartGrowAsPointsShrink() {
        assertThat(Shares.limits(0.1, 100).low()).isCloseTo(0.01, CLOSE);
        assertThat(Shares.limits(0.1, 100).high()).isCloseTo(0.19, CLOSE);
        assertThat(Shares.limits(0.1, 25).low()).isZero();
        assertThat(List.of(
                        Shares.leastSize(0.01), Shares.leastSize(0.05), Shares.leastSize(0.3), Shares.leastSize(0.95)))
                .containsExactly(200, 100, 50, 100);
    }

    @Test
    void intervalOfAShareIsThatOfThePublishedExamples() {
        // Newcombe, Statistics in Medicine 17 (1998), 857: method 3.
        assertThat(Shares.wilson(81, 263).low()).isCloseTo(0.2553, CLOSE);
        assertThat(Shares.wilson(81, 263).high()).isCloseTo(0.3662, CLOSE);
        assertThat(Shares.wilson(15, 148).low()).isCloseTo(0.0624, CLOSE);
        assertThat(Shares.wilson(15, 148).high()).isCloseTo(0.1605, CLOSE);
        assertThat(Shares.wilson(0, 20).low()).isZero();
        assertThat(Shares.wilson(0, 20).high()).isCloseTo(0.1611, CLOSE);
        assertThat(Shares.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void differenceOfSharesIsThatOfThePublishedExample() {
        // Newcombe, Statistics in Medicine 17 (1998), 873: 56 of 70 against 48 of 80, method 10.
        var difference = Shares.difference(48, 80, 56, 70);

        assertThat(difference.low()).isCloseTo(0.0524, CLOSE);
        assertThat(difference.high()).isCloseTo(0.3339, CLOSE);
    }

    @Test
    void movingAverageIsThatOfTheHandbook() {
        // NIST/SEMATECH e-Handbook 6.3.2.4: lambda 0.3, centre 50, deviation 2.0539; last average 51.99, limit factor
        // 0.4201.
        var readings = new double[] {
            52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
            53.6, 52.1
        };
        var deviations = Arrays.stream(readings).map(x -> (x - 50) / 2.0539).toArray();
        var ewma = new Ewma(0.3);

        assertThat(ewma.deviationAfter(200)).isCloseTo(0.4201, CLOSE);
        assertThat(50 + 2.0539 * ewma.deviationAfter(20) * ewma.newest(deviations))
                .isCloseTo(51.99, within(0.005));
        assertThat(ewma.newest(new double[0])).isZero();
    }

    @Test
    void aSmallPlaceIsAsCalmAsAllAre() {
        var wild = new Baseline(1, new double[7], 0.4, 1, 500, 50);
        var calm = new Baseline(1, new double[7], 0, 1, 1000, 50);

        var scatter = Scatter.of(List.of(wild, calm));

        // 0.4 at 10 a day and 0 at 20: (4 + 0) / (100 + 400). Own weight of the first 0.08^2 / (0.08^2 + 0.25^2).
        assertThat(scatter.common()).isCloseTo(0.008, CLOSE);
        assertThat(scatter.appliedTo(wild).dispersion()).isCloseTo(1.1207, CLOSE);
        assertThat(scatter.appliedTo(calm).dispersion()).isCloseTo(1 + 1.1 * 20 * 0.7094 * 0.008, CLOSE);
    }

    @Test
    void onePlaceAloneGoesByItsOwnDays() {
        var wild = new Baseline(1, new double[7], 0.4, 1, 500, 50);
        var calm = new Baseline(1, new double[7], -0.2, 1, 500, 50);

        assertThat(Scatter.of(List.of(wild)).appliedTo(wild).dispersion()).isCloseTo(1.44, CLOSE);
        assertThat(Scatter.of(List.of(calm)).appliedTo(calm).dispersion()).isEqualTo(1);
    }

    @Test
    void cumulativeSumHasTheReferenceValueOfLucas() {
        var twice = new Cusum(2);

        assertThat(twice.reference(1)).isCloseTo(1 / Math.log(2), CLOSE);
        assertThat(twice.newest(new int[] {2, 2}, new double[] {1, 1}, 1)).isCloseTo(2 * (2 * Math.log(2) - 1), CLOSE);
        assertThat(twice.newest(new int[] {2, 2}, new double[] {1, 1}, 2)).isCloseTo(2 * Math.log(2) - 1, CLOSE);
        assertThat(twice.newest(new int[] {0, 0, 2}, new double[] {1, 1, 1}, 1))
                .as("quiet days are not saved up")
                .isCloseTo(2 * Math.log(2) - 1, CLOSE);
    }

    @Test
    void gapsBetweenRareEventsAreGeometric() {
        var rare = new RareEvents(9);

        assertThat(rare.limits().low()).isZero();
        assertThat(rare.limits().high()).isCloseTo(9 + 3 * Math.sqrt(90), CLOSE);
        assertThat(rare.chanceOfComingSoSoon(0)).isCloseTo(0.1, CLOSE);
        assertThat(rare.chanceOfComingSoSoon(1)).isCloseTo(0.19, CLOSE);
        assertThat(rare.chanceOfComingSoSoon(0, 0)).isCloseTo(0.01, CLOSE);
    }

    @Test
    void runsEndWithTheNewestPoint() {
        assertThat(Runs.above(new double[] {-1, 1, 1, 1})).isEqualTo(3);
        assertThat(Runs.above(new double[] {1, 1, 0})).isZero();
        assertThat(Runs.above(new double[] {})).isZero();
    }

    @Test
    void discoversWhatBenjaminiAndHochbergDiscovered() {
        var chances = new double[] {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };

        assertThat(FalseDiscovery.limit(chances, 0.05)).isEqualTo(0.0095);
        assertThat(FalseDiscovery.limit(new double[] {0.2, 0.9}, 0.05)).isNegative();
        assertThat(FalseDiscovery.limit(new double[] {}, 0.05)).isNegative();
    }

    @Test
    void comparesRatesExactly() {
        // 20 of 30: Clopper and Pearson say 0.4719 to 0.8271.
        var interval = RateRatio.interval(10, 1000, 20, 1000);

        assertThat(RateRatio.of(10, 1000, 20, 500)).isEqualTo(4);
        assertThat(interval.low()).isCloseTo(0.4719 / 0.5281, within(0.001));
        assertThat(interval.high()).isCloseTo(0.8271 / 0.1729, within(0.005));
        assertThat(RateRatio.interval(10, 1000, 0, 1000).low()).isZero();
        assertThat(RateRatio.interval(0, 1000, 5, 1000).high()).isInfinite();
    }

    @Test
    void baselineKnowsRateAndWeekdays() {
        var usual = Baseline.of(weeks(8, day -> day == DayOfWeek.MONDAY ? 20 : 10), 20)
                .orElseThrow();

        // 640 in 56 days; Mondays 160 where 91.4 would be the mean, drawn to 1 by 20 of both.
        assertThat(usual.weekdays()[0]).isCloseTo((160 + 20) / (640 / 7.0 + 20), CLOSE);
        assertThat(usual.dispersion()).isEqualTo(1);
        assertThat(usual.expected(new DayCount(DayOfWeek.MONDAY, 0, 2000)))
                .as("twice the parcels, twice the complaints")
                .isCloseTo(2 * usual.expected(new DayCount(DayOfWeek.MONDAY, 0, 1000)), CLOSE);
    }

    @Test
    void anOutbreakInThePastDoesNotBecomeUsual() {
        var days = new ArrayList<>(weeks(8, day -> 10));
        Collections.fill(days.subList(10, 12), new DayCount(DayOfWeek.THURSDAY, 90, 1000));

        assertThat(Baseline.of(days, 20).orElseThrow().rate()).isBetween(0.0095, 0.0115);
    }

    @Test
    void tooLittleHistorySaysNothing() {
        assertThat(Baseline.of(weeks(2, day -> 10), 20)).isEmpty();
        assertThat(Baseline.of(weeks(8, day -> 0), 20)).isEmpty();
    }

    private static List<DayCount> weeks(int weeks, java.util.function.ToIntFunction<DayOfWeek> count) {
        var days = new ArrayList<DayCount>();
        for (var week = 0; week < weeks; week++) {
            for (var day : DayOfWeek.values()) {
                days.add(new DayCount(day, count.applyAsInt(day), 1000));
            }
        }
        return days;
    }
}
