package org.huifang.insight.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers against SciPy 1.17 and NumPy, and against what was planted. */
class StatisticsTest {

    private static final double[] ONE = {1.2, 3.4, 2.2, 5.1, 4.4, 8.9, 2.7, 3.3, 6.1, 7.7, 2.9, 4.0};
    private static final double[] OTHER = {2.5, 6.6, 7.1, 9.3, 5.5, 4.8, 8.1, 10.2, 6.9, 3.9, 7.4, 12.5, 6.1};
    private static final double[] SCORES = {4, 5, 3, 2, 5, 4, 3, 1, 2, 4, 5, 3, 2, 4, 1, 5};
    private static final double[] HOURS = {2, 1, 5, 9, 1.5, 3, 6, 12, 8, 2.5, 0.5, 4, 10, 3.5, 11, 1};
    private static final double[] SOLVED = {1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0};

    @Test
    void percentilesAreThoseOfSpreadsheets() {
        var spread = Spread.of(ONE);
        assertThat(spread.percentile(50)).isEqualTo(3.7, within(1e-12));
        assertThat(spread.percentile(25)).isEqualTo(2.85, within(1e-12));
        assertThat(spread.percentile(90)).isEqualTo(7.54, within(1e-12));
    }

    @Test
    void barsHoldEveryValueOnceAndKeepTheFewFarOutTogether() {
        var values = new double[200];
        for (var index = 0; index < values.length; index++) {
            values[index] = index < 198 ? index % 20 : 5_000;
        }
        var bars = Spread.of(values).bars(false);
        assertThat(bars.stream().mapToLong(Spread.Bar::count).sum()).isEqualTo(200);
        assertThat(bars.get(bars.size() - 1).open()).isTrue();
        assertThat(bars.get(bars.size() - 1).count()).isEqualTo(2);
        assertThat(Spread.of(new double[] {3, 3, 3}).bars(true)).hasSize(1);
    }

    @Test
    void ranksAreComparedAsByMannAndWhitney() {
        assertThat(Medians.chance(ONE, OTHER)).isEqualTo(0.0193177625196726, within(1e-9));
        assertThat(Medians.chance(new double[] {2, 2, 2}, new double[] {2, 2, 2}))
                .isEqualTo(1);
    }

    @Test
    void mediansDifferByPriceAndBonett() {
        var interval = Medians.difference(OTHER, ONE);
        assertThat(interval.low()).isEqualTo(0.6846320460134159, within(1e-6));
        assertThat(interval.high()).isEqualTo(5.7153679539865845, within(1e-6));
    }

    @Test
    void sharesAreComparedByPearsonAndFewByFisher() {
        assertThat(Chances.ofShares(45, 100, 30, 100)).isEqualTo(0.028459736916310638, within(1e-9));
        assertThat(Chances.ofShares(8, 10, 2, 11)).isEqualTo(0.008922192358724866, within(1e-9));
        assertThat(Chances.ofShares(0, 10, 0, 20)).isEqualTo(1);
    }

    @Test
    void ratesAreComparedByTheBinomialOfTheirSum() {
        assertThat(Chances.ofRates(30, 100, 12, 100)).isEqualTo(0.007915897334896727, within(1e-9));
        assertThat(Chances.ofDrop(2, 1, 80, 8)).isEqualTo(0.004034614414277274, within(1e-9));
    }

    @Test
    void manyComparisonsAreRaisedTogetherByHolm() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        assertThat(Chances.together(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void ranksCorrelateAsBySpearman() {
        var found = RankCorrelation.of(SCORES, HOURS);
        assertThat(found.coefficient()).isEqualTo(-0.9791643818062103, within(1e-9));
        assertThat(found.chance()).isEqualTo(4.3264212619074575e-11, within(1e-9));
        assertThat(found.interval().low()).isEqualTo(-0.9944043784214918, within(1e-6));
        assertThat(found.interval().high()).isEqualTo(-0.9239990899079522, within(1e-6));
        assertThat(RankCorrelation.of(SCORES, new double[SCORES.length])).isNull();
    }

    @Test
    void regressionAgreesWithLeastSquaresAndRobustErrorsByHand() {
        var rows = new double[SCORES.length][];
        for (var row = 0; row < rows.length; row++) {
            rows[row] = new double[] {HOURS[row], SOLVED[row]};
        }
        var model = Regression.of(SCORES, rows);
        assertThat(model.explained()).isEqualTo(0.9524963846699709, within(1e-9));
        var hours = model.effects().get(0);
        assertThat(hours.slope()).isEqualTo(-0.34640258690379966, within(1e-9));
        assertThat(hours.interval().low()).isEqualTo(-0.4134895992230649, within(1e-8));
        assertThat(hours.chance()).isEqualTo(4.991478046388993e-08, within(1e-9));
        assertThat(hours.standardised()).isEqualTo(-0.9534174489990226, within(1e-9));
        assertThat(hours.inflation()).isEqualTo(1.2619240097008892, within(1e-9));
    }

    @Test
    void columnsThatSayNothingNewAreSeen() {
        var twice = Arrays.stream(HOURS).map(hour -> 2 * hour + 1).toArray();
        assertThat(Collinear.adds(HOURS, List.of())).isTrue();
        assertThat(Collinear.adds(SOLVED, List.of(HOURS))).isTrue();
        assertThat(Collinear.adds(twice, List.of(SOLVED, HOURS))).isFalse();
        assertThat(Collinear.adds(new double[16], List.of())).isFalse();
    }

    @Test
    void clustersThatWerePlantedAreRecoveredEachTime() {
        var random = new Random(31);
        var rows = new double[300][];
        for (var row = 0; row < rows.length; row++) {
            rows[row] = new double[] {
                row % 3 * 8 + random.nextGaussian(), row % 3 == 1 ? 8 : random.nextGaussian(), random.nextGaussian()
            };
        }
        var found = Clusters.of(Clusters.standardised(rows));
        assertThat(found.members()).hasSize(3).allSatisfy(cluster -> {
            assertThat(cluster).hasSize(100);
            assertThat(cluster.stream().map(row -> row % 3).distinct()).hasSize(1);
        });
        assertThat(found.silhouette()).isGreaterThan(0.5);
        assertThat(Clusters.of(Clusters.standardised(rows))).isEqualTo(found);
    }

    @Test
    void pointsWithoutGroupsAreNotCalledGroups() {
        var random = new Random(32);
        var rows = new double[400][];
        for (var row = 0; row < rows.length; row++) {
            rows[row] =
                    random.doubles(5, -1, 1).map(one -> random.nextGaussian()).toArray();
        }
        assertThat(Clusters.of(rows).silhouette()).isLessThan(Clusters.SOME_STRUCTURE);
        assertThat(Clusters.of(new double[][] {{1, 1}, {1, 1}, {1, 1}}).members())
                .hasSize(1);
    }
}
