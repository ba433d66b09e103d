package org.huifang.insight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.insight.analysis.sample.Filter;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.insight.indicator.Period;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was planted is found, what was not is not, and what too few cases cannot tell is not told. */
@ApplicationTest
class AnalysesTest {

    private static final Period MARCH = days(AnalysisFixture.FROM, AnalysisFixture.UNTIL);

    @Autowired
    Analyses analyses;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void putIn() {
        takeOut();
        AnalysisFixture.insert(database);
    }

    @AfterEach
    void takeOut() {
        AnalysisFixture.remove(database);
        IndicatorFixture.remove(database);
    }

    private static Period days(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    private Answer ask(Question question, Measure measure, Dimension by, Filter filter) {
        return analyses.answer(new Inquiry(question, MARCH, filter, measure, by, Measure.CSAT, Inquiry.Over.CASES));
    }

    private Answer ask(Question question) {
        return ask(question, Measure.RESPONSE_HOURS, Dimension.ALL, Filter.NONE);
    }

    private static String english(Answer answer) {
        return answer.findings().stream().map(Sentence::en).collect(Collectors.joining("\n"));
    }

    private static String warnings(Answer answer) {
        return answer.warnings().stream().map(Sentence::en).collect(Collectors.joining("\n"));
    }

    @Test
    void tellsQuartilesAsTheyAreCountedByHand() {
        IndicatorFixture.insert(database); // answered after 0.5, 1.0 ... 20.0 hours
        var answer = analyses.answer(new Inquiry(
                Question.SPREAD,
                days(IndicatorFixture.FROM, IndicatorFixture.UNTIL),
                Filter.NONE,
                Measure.RESPONSE_HOURS,
                Dimension.ALL,
                Measure.CSAT,
                Inquiry.Over.CASES));

        assertThat(answer.method().n()).isEqualTo(40);
        assertThat(english(answer))
                .contains(
                        "half of the cases take 10.3 h at most",
                        "between 5.4 h and 15.1 h",
                        "one in ten is above 18.1 h");
        assertThat(answer.exhibits().get(0).rows().stream()
                        .mapToDouble(Exhibit.Row::value)
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void findsTheOneOutletThatIsSlower() {
        var answer = ask(Question.COMPARISON, Measure.RESPONSE_HOURS, Dimension.OUTLET, Filter.NONE);

        assertThat(answer.findings().get(0).en())
                .startsWith("AN-1: First response is")
                .contains("higher");
        var outlets =
                answer.exhibits().get(0).rows().stream().collect(Collectors.toMap(Exhibit.Row::label, row -> row));
        assertThat(outlets).containsOnlyKeys("AN-1", "AN-2", "AN-3", "AN-4");
        assertThat(outlets.get("AN-1").low()).isPositive();
    }

    @Test
    void callsNothingADifferenceThatChanceExplains() {
        assertThat(english(ask(Question.COMPARISON, Measure.RESPONSE_HOURS, Dimension.REGION, Filter.NONE)))
                .isEqualTo("First response: no difference that chance does not explain.");
        assertThat(english(ask(Question.COMPARISON, Measure.SOLVED, Dimension.ALL, Filter.NONE)))
                .isEqualTo("Problem solved: no difference that chance does not explain.");
    }

    @Test
    void findsThatSolvedProblemsAndScoresGoTogether() {
        var answer = ask(Question.CORRELATION);

        assertThat(english(answer))
                .contains("The higher “Satisfaction, CSAT”, the higher “Problem solved”: a strong link");
        assertThat(warnings(answer)).contains("Going together is no cause");
    }

    @Test
    void findsTheDriverThatWasPlantedAndNoOther() {
        var answer = ask(Question.DRIVERS);

        assertThat(answer.findings()).hasSize(2);
        assertThat(english(answer))
                .contains("“Customer confirmed it solved” makes “Satisfaction, CSAT” higher by")
                .contains("Together they explain");
        var effects = answer.exhibits().get(0).rows();
        assertThat(effects.get(0).value()).isCloseTo(2, within(0.15));
        assertThat(effects.get(0).low()).isLessThan(2);
        assertThat(effects.get(0).high()).isGreaterThan(2);
        assertThat(effects.stream().skip(1))
                .allSatisfy(row -> assertThat(row.cells()).contains("可能是偶然 may be chance"));
    }

    @Test
    void leavesOutWhatIsTheSameInAllCasesAndSaysSo() {
        assertThat(warnings(ask(Question.DRIVERS))).contains("Left out", "Callback attempts");
    }

    @Test
    void refusesWhatTooFewCasesCannotTell() {
        var few = new Filter(Map.of(Dimension.OUTLET, "AN-1", Dimension.REGION, "华南", Dimension.CATEGORY, "L1"));

        var answer = ask(Question.DRIVERS, Measure.RESPONSE_HOURS, Dimension.ALL, few);
        assertThat(answer.refused()).isTrue();
        assertThat(answer.exhibits()).isEmpty();
        assertThat(english(answer)).contains("10 for each factor, Harrell 2015", "no answer is given");
        var none = new Filter(Map.of(Dimension.OUTLET, "NOWHERE"));
        for (var question : Question.values()) {
            assertThat(ask(question, Measure.SOLVED, Dimension.OUTLET, none).refused())
                    .as("%s of nothing", question)
                    .isTrue();
        }
    }

    @Test
    void findsTheThreeKindsOfCustomers() {
        var answer = ask(Question.SEGMENTS);

        var segments = answer.exhibits().get(0).rows();
        assertThat(segments).hasSize(3);
        assertThat(segments.get(0).value()).isEqualTo(60);
        assertThat(segments.get(0).label()).contains("complain often", "of lower value");
        assertThat(segments.get(1).value() + segments.get(2).value()).isEqualTo(60);
        assertThat(segments.subList(1, 3))
                .allSatisfy(once -> assertThat(once.label()).contains("complain rarely", "of higher value"))
                .anySatisfy(once -> assertThat(once.label()).contains("more satisfied"))
                .anySatisfy(once -> assertThat(once.label()).contains("less satisfied"));
    }

    @Test
    void tellsWhichTopicHasGrown() {
        var answer = ask(Question.TOPICS);

        assertThat(english(answer)).contains("more frequent in complaints", "survey comments, under 10");
        var topics = answer.exhibits().get(0).rows();
        assertThat(topics).hasSize(2);
        assertThat(topics.get(0).value()).isCloseTo(60, within(5.0));
        assertThat(topics.get(1).cells()).contains("可能是偶然 may be chance");
    }

    @Test
    void tellsHowManyCustomersSendLess() {
        var answer = ask(Question.CHURN);

        assertThat(english(answer)).contains("Of 120 customers who complained, 30 (25.0 %) clearly send less");
        assertThat(english(answer)).contains("After a bad experience");
    }

    @Test
    void answersTheSameWhenAskedAgain() {
        for (var question : Question.values()) {
            assertThat(ask(question)).isEqualTo(ask(question));
        }
    }
}
