package org.huifang.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signs of {@code rules/at-risk.drl}, a row for each and for each limit; an empty cell is a fact nobody told us. */
class AtRiskRulesTest {

    private static final AtRiskRules RULES = new AtRiskRules();
    private static final Set<String> FIRED = new TreeSet<>();

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            COMPLAINTS | NPS | CES | CSAT | WEEK | EIGHT WEEKS | BROKEN | UNSOLVED | SILENT | SCORE | RULE
            0          |     |     |      |      |             | false  | false    | false  | 0     |
            1          |     |     |      |      |             | false  | false    | false  | 0     |
            2          |     |     |      |      |             | false  | false    | false  | 25    | Two complaints in thirty days
            5          |     |     |      |      |             | false  | false    | false  | 25    | Two complaints in thirty days
            0          | 7   |     |      |      |             | false  | false    | false  | 0     |
            0          | 6   |     |      |      |             | false  | false    | false  | 20    | Would not recommend us
            0          |     | 4   |      |      |             | false  | false    | false  | 0     |
            0          |     | 3   |      |      |             | false  | false    | false  | 15    | Found it laborious
            0          |     |     | 3    |      |             | false  | false    | false  | 0     |
            0          |     |     | 2    |      |             | false  | false    | false  | 15    | Was not satisfied
            0          |     |     |      | 71   | 800         | false  | false    | false  | 0     |
            0          |     |     |      | 70   | 800         | false  | false    | false  | 20    | Sends thirty per cent less
            0          |     |     |      | 0    | 0           | false  | false    | false  | 0     |
            0          |     |     |      |      | 800         | false  | false    | false  | 0     |
            0          |     |     |      | 0    |             | false  | false    | false  | 0     |
            0          |     |     |      |      |             | true   | false    | false  | 15    | A promise was broken
            0          |     |     |      |      |             | false  | true     | false  | 20    | Callback said not solved
            0          |     |     |      |      |             | false  | false    | true   | 10    | Silent after a complaint
            """)
    void addsPointsForEverySign(
            int complaints,
            Integer nps,
            Integer ces,
            Integer csat,
            Integer lastWeek,
            Integer eightWeeks,
            boolean broken,
            boolean unsolved,
            boolean silent,
            int points,
            String rule) {
        var score = score(new RiskFacts(complaints, nps, ces, csat, lastWeek, eightWeeks, broken, unsolved, silent));

        assertThat(score.score()).isEqualTo(points);
        assertThat(score.reasons())
                .extracting(RiskScore.Reason::rule)
                .containsExactly(rule == null ? new String[0] : new String[] {rule});
    }

    @ParameterizedTest
    @CsvSource({"false, 55, false", "true, 65, true"})
    void isAtRiskFromSixtyPoints(boolean silent, int points, boolean atRisk) {
        var score = score(new RiskFacts(2, null, 3, 2, null, null, false, false, silent));

        assertThat(score.score()).isEqualTo(points);
        assertThat(score.atRisk()).isEqualTo(atRisk);
    }

    @Test
    void countsSixtyExactlyAsAtRisk() {
        assertThat(score(new RiskFacts(2, 6, 3, null, null, null, false, false, false))
                        .atRisk())
                .isTrue();
    }

    @Test
    void givesEveryReasonInBothLanguagesMostPointsFirst() {
        var score = score(new RiskFacts(2, 0, 1, 1, 0, 8, true, true, true));

        assertThat(score.score()).isEqualTo(140);
        assertThat(score.packageVersion()).matches("[0-9a-f]{12}");
        assertThat(score.reasons())
                .isSortedAccordingTo((one, other) -> other.points() - one.points())
                .allSatisfy(reason -> {
                    assertThat(reason.chinese()).containsPattern("\\p{IsHan}");
                    assertThat(reason.english()).doesNotContainPattern("\\p{IsHan}");
                });
    }

    @AfterAll
    static void everyRuleWasSeenToFire() {
        assertThat(FIRED).containsExactlyElementsOf(RULES.names());
    }

    private static RiskScore score(RiskFacts facts) {
        var score = RULES.score(facts);
        score.reasons().forEach(reason -> FIRED.add(reason.rule()));
        return score;
    }
}
