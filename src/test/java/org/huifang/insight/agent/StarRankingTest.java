package org.huifang.insight.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.huifang.insight.agent.StarCandidate.Standing;
import org.junit.jupiter.api.Test;

/** Rankings reckoned by hand. */
class StarRankingTest {

    /**
     * The house: of 100 delays of ordinary customers 85 were solved (36 + 8 + 41 of 40 + 10 + 50), 0.85; of 50 losses of small
     * businesses 28 (4 + 24 of 10 + 40), 0.56.
     * x: 40 of 50; expected 40 × 0.85 + 10 × 0.56 = 39.6. y: 32 of 50; expected 10 × 0.85 + 40 × 0.56 = 30.9. z: 41 of 50, expected 42.5.
     */
    private static final List<MixCell> HOUSE = List.of(
            new MixCell("x", "T1", "ORDINARY", 40, 36),
            new MixCell("x", "L1", "SME", 10, 4),
            new MixCell("y", "T1", "ORDINARY", 10, 8),
            new MixCell("y", "L1", "SME", 40, 24),
            new MixCell("z", "T1", "ORDINARY", 50, 41));

    @Test
    void whoHasTheHarderCasesIsNotBehindForIt() {
        var ranking = StarRanking.of(HOUSE, Set.of());

        // by plain shares z (82 %) stands before x (80 %) and y (64 %)
        assertThat(ranking).extracting(StarCandidate::agent).containsExactly("x", "z", "y");
        assertThat(ranking).extracting(StarCandidate::rank).containsExactly(1, 2, 3);
        assertThat(ranking.get(0).expected()).isCloseTo(39.6, within(1e-9));
        assertThat(ranking.get(1).expected()).isCloseTo(42.5, within(1e-9));
        assertThat(ranking.get(2).expected()).isCloseTo(30.9, within(1e-9));
    }

    @Test
    void theLowerEndIsWilsonsOverWhatWasExpected() {
        var ranking = StarRanking.of(HOUSE, Set.of());

        // x: Wilson of 40 in 50 is 0.669629 to 0.887562; times 50 / 39.6
        assertThat(ranking.get(0).ratio()).isCloseTo(1.010101, within(1e-6));
        assertThat(ranking.get(0).low()).isCloseTo(0.845491, within(1e-6));
        assertThat(ranking.get(0).high()).isCloseTo(1.120660, within(1e-6));
        // z: Wilson of 41 in 50 is 0.692039; times 50 / 42.5. y: of 32 in 50, 0.501410; times 50 / 30.9
        assertThat(ranking.get(1).low()).isCloseTo(0.814164, within(1e-6));
        assertThat(ranking.get(2).low()).isCloseTo(0.811343, within(1e-6));
        // y's ratio is the best of all, 1.036, but less is sure of it
        assertThat(ranking.get(2).ratio()).isCloseTo(1.035599, within(1e-6));
        assertThat(ranking).noneMatch(StarCandidate::behind);
    }

    @Test
    void whoIsLevelSharesARankAndTheNextOneComesAfterBoth() {
        var ranking = StarRanking.of(
                List.of(
                        new MixCell("one", "T1", "ORDINARY", 100, 90),
                        new MixCell("two", "T1", "ORDINARY", 100, 90),
                        new MixCell("three", "T1", "ORDINARY", 100, 60)),
                Set.of());

        assertThat(ranking).extracting(StarCandidate::agent).containsExactly("one", "two", "three");
        assertThat(ranking).extracting(StarCandidate::rank).containsExactly(1, 1, 3);
        // three: 60 of 80 expected, at most 0.6907 × 100 / 80 = 0.863; one: at least 0.8256 × 100 / 80 = 1.032
        assertThat(ranking).extracting(StarCandidate::behind).containsExactly(false, false, true);
    }

    @Test
    void aFewLuckyCasesPutNobodyInFront() {
        var ranking = StarRanking.of(
                List.of(
                        new MixCell("few", "T1", "ORDINARY", 29, 29),
                        new MixCell("enough", "T1", "ORDINARY", 30, 30),
                        new MixCell("many", "T1", "ORDINARY", 300, 285)),
                Set.of());

        // enough: 30 of 30, Wilson from 0.8865; many: 285 of 300, from 0.9192
        assertThat(ranking).extracting(StarCandidate::agent).containsExactly("many", "enough", "few");
        assertThat(ranking.get(2).rank()).isNull();
        assertThat(ranking.get(2).standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void whoWasRightlyComplainedAboutIsNotRankedButCountsInTheHouse() {
        var ranking = StarRanking.of(HOUSE, Set.of("x"));

        assertThat(ranking).extracting(StarCandidate::agent).containsExactly("z", "y", "x");
        assertThat(ranking.get(2).standing()).isEqualTo(Standing.COMPLAINED_ABOUT);
        assertThat(ranking.get(2).rank()).isNull();
        assertThat(ranking.get(0).expected()).isCloseTo(42.5, within(1e-9));
    }

    @Test
    void nothingIsReckonedOfNothing() {
        assertThat(StarRanking.of(List.of(), Set.of())).isEmpty();
        assertThat(StarRanking.of(List.of(new MixCell("x", "T1", "ORDINARY", 40, 0)), Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.rank()).isNull());
    }
}
