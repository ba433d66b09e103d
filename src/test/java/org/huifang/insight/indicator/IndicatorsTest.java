package org.huifang.insight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.insight.dashboard.Drill;
import org.huifang.insight.dashboard.DrillRow;
import org.huifang.insight.dashboard.Drills;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every indicator of the catalogue on facts that were counted by hand; intervals reckoned by another program (scipy). */
@ApplicationTest
class IndicatorsTest {

    private static final String EXPECTED =
            """
            id                                n    numerator      value        low       high
            complaints                       40      40.0000    40.0000    28.5766    54.4686
            cases                            60      60.0000    60.0000    45.7863    77.2319
            complaint-rate               200000      40.0000     2.0000     1.4288     2.7234
            effective-rate               200000      10.0000     0.5000     0.2398     0.9195
            effective-share                  25      10.0000    40.0000    23.4033    59.2605
            appeal-rate                  200000       3.0000    15.0000     3.0934    43.8364
            first-response                   60      48.0000    80.0000    68.2182    88.1715
            first-response-median            55            -    14.0020    10.4754    17.5783
            first-response-p90               55            -    25.1667    22.8399    27.3146
            human-response                   40      30.0000    75.0000    59.8060    85.8129
            human-response-median            38            -     1.3073     0.8910     1.6879
            on-time                          60      54.0000    90.0000    79.8505    95.3357
            completed-7                      60      50.0000    83.3333    71.9684    90.6868
            completed-30                     60      57.0000    95.0000    86.2995    98.2850
            handled                          40      36.0000    90.0000    76.9482    96.0420
            solved                           35      30.0000    85.7143    70.6244    93.7398
            claimed-solved                   40      36.0000    90.0000    76.9482    96.0420
            unconfirmed                      40       6.0000    15.0000     7.0612    29.0723
            first-contact                    52      26.0000    50.0000    36.8859    63.1141
            repeat                           40       2.0000     5.0000     1.3821    16.5039
            reopened                         57       3.0000     5.2632     1.8060    14.3696
            remedy-days                      30      54.0000     1.8000     1.5852     2.0148
            by-policy                        20      18.0000    90.0000    69.8966    97.2134
            csat                             50      42.0000    84.0000    71.4858    91.6626
            nps                              40      12.0000    30.0000     4.5979    51.2161
            ces                              45     240.0000     5.3333     5.0469     5.6198
            ces-easy                         45      30.0000    66.6667    52.0705    78.6411
            callback-coverage                50      40.0000    80.0000    66.9629    88.7562
            callback-attempted               50      45.0000    90.0000    78.6398    95.6524
            callback-completed               50      35.0000    70.0000    56.2496    80.8964
            callback-refused                 50       3.0000     6.0000     2.0615    16.2171
            callback-unreachable             50       5.0000    10.0000     4.3476    21.3602
            callback-satisfied               32      24.0000    75.0000    57.8934    86.7476
            callback-satisfaction-mean       32     136.0000     4.2500     3.9463     4.5537
            callback-solved                  35      28.0000    80.0000    64.1084    89.9576
            callback-converted               35       7.0000    20.0000    10.0424    35.8916
            survey-delivered                100      90.0000    90.0000    82.5634    94.4771
            survey-bounced                  100       6.0000     6.0000     2.7786    12.4768
            survey-opened                    90      60.0000    66.6667    56.4223    75.5465
            survey-answered                  90      50.0000    55.5556    45.2719    65.3843
            automated                        56      40.0000    71.4286    58.5247    81.5812
            auto-answered                    20      16.0000    80.0000    58.3983    91.9342
            auto-returned                    16       4.0000    25.0000    10.1821    49.4983
            compensation-cost            200000   78000.0000     3.9000     1.4015     6.3985
            budget                           12   78000.0000     0.2012     0.0723     0.3301
            """;

    private static final Period PERIOD =
            new Period(LocalDate.parse(IndicatorFixture.FROM), LocalDate.parse(IndicatorFixture.UNTIL));

    @Autowired
    Indicators indicators;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Drills drills;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void insertFacts() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(IndicatorFixture.TODAY)));
        IndicatorFixture.remove(database);
        IndicatorFixture.insert(database);
    }

    @AfterEach
    void removeFacts() {
        IndicatorFixture.remove(database);
        ClockUtil.reset();
    }

    static Stream<String> expected() {
        return EXPECTED.lines().skip(1);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void reckonsEveryIndicatorAsByHand(String line) {
        var cells = line.strip().split("\\s+");
        var estimate = indicators.figure(cells[0], PERIOD).estimate();

        assertThat(estimate.n()).as("n").isEqualTo(Long.parseLong(cells[1]));
        assertNumber("numerator", estimate.numerator(), cells[2]);
        assertNumber("value", estimate.value(), cells[3]);
        assertNumber("low", estimate.low(), cells[4]);
        assertNumber("high", estimate.high(), cells[5]);
    }

    private static void assertNumber(String name, Double number, String expected) {
        if (expected.equals("-")) {
            assertThat(number).as(name).isNull();
        } else {
            assertThat(number).as(name).isCloseTo(Double.parseDouble(expected), within(0.000_1));
        }
    }

    @Test
    void knowsAHandCountedValueOfEveryIndicator() {
        assertThat(expected().map(line -> line.strip().split("\\s+")[0]))
                .containsExactlyElementsOf(
                        catalogue.all().stream().map(Indicator::id).toList());
        assertThat(indicators.overview(PERIOD))
                .extracting(figure -> figure.indicator().id())
                .containsExactlyElementsOf(
                        catalogue.all().stream().map(Indicator::id).toList());
    }

    @Test
    void listsBehindEachFigureWhatItCounts() {
        for (var indicator : catalogue.all()) {
            var estimate = indicators.figure(indicator.id(), PERIOD).estimate();
            var all = behind(indicator, Indicator.Drill.ALL, Dimension.ALL, "");
            var hits = behind(indicator, Indicator.Drill.HITS, Dimension.ALL, "");
            if (indicator.per() == null) {
                assertThat(all).as(indicator.id()).hasSize((int) estimate.n());
            }
            if (indicator.formula() == Formula.SHARE) {
                assertThat(hits).as(indicator.id()).hasSize(estimate.numerator().intValue());
                assertThat(behind(indicator, Indicator.Drill.MISSES, Dimension.ALL, ""))
                        .as(indicator.id())
                        .hasSize(all.size() - hits.size());
            }
            assertThat(all.stream().map(DrillRow::key).collect(Collectors.toSet()))
                    .as("each once")
                    .hasSize(all.size());
        }
    }

    @Test
    void listsBehindEachPartOfAComparisonWhatItCounts() {
        var parts = Set.of(
                Dimension.CUSTOMER_TYPE,
                Dimension.REGION,
                Dimension.OUTLET,
                Dimension.CATEGORY,
                Dimension.CHANNEL,
                Dimension.AGENT,
                Dimension.LINK,
                Dimension.REGION_LINK);
        for (var by : parts) {
            var indicator = catalogue.withId("complaints");
            var compared = indicators.comparison("complaints", PERIOD, by);
            assertThat(compared.stream().mapToLong(one -> one.estimate().n()).sum())
                    .as(by.name())
                    .isEqualTo(40);
            compared.forEach(one -> assertThat(behind(indicator, Indicator.Drill.ALL, by, one.value()))
                    .as(by + " " + one.value())
                    .hasSize((int) one.estimate().n()));
        }
        var words = indicators.comparison("complaints", PERIOD, Dimension.TERM);
        assertThat(words).extracting(Compared::value).containsExactly("LATE", "SIGN");
        assertThat(behind(catalogue.withId("complaints"), Indicator.Drill.ALL, Dimension.TERM, "SIGN"))
                .hasSize(30)
                .hasSize((int) words.get(1).estimate().n());
        var unknown = indicators.comparison("on-time", PERIOD, Dimension.REGION).stream()
                .filter(one -> one.value().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(unknown.estimate().n()).isEqualTo(2);
        assertThat(unknown.estimate().value())
                .as("of two cases nothing is told")
                .isNull();
        assertThat(behind(catalogue.withId("on-time"), Indicator.Drill.ALL, Dimension.REGION, ""))
                .hasSize(2);
    }

    private List<DrillRow> behind(Indicator indicator, Indicator.Drill which, Dimension by, String value) {
        var drill = new Drill(indicator, PERIOD, which, by, value);
        var rows = new ArrayList<DrillRow>();
        var page = drills.page(drill, null, 7);
        rows.addAll(page.facts());
        while (page.next() != null) {
            page = drills.page(drill, page.next(), 7);
            rows.addAll(page.facts());
        }
        return rows;
    }

    @Test
    void addsUpAPeriodFromTheStepsOfItsTrend() {
        for (var grain : Period.Grain.values()) {
            var points = indicators.trend("on-time", PERIOD, grain);
            assertThat(points.stream().mapToLong(point -> point.estimate().n()).sum())
                    .as(grain.name())
                    .isEqualTo(60);
            assertThat(points.get(0).from()).isEqualTo(PERIOD.from());
            assertThat(points.get(points.size() - 1).until()).isEqualTo(PERIOD.until());
        }
    }

    @Test
    void readsWholeMonthsAndTheDaysAroundThemAlike() {
        for (var from : List.of("2030-11-15", "2030-12-01", "2031-01-01", "2031-01-05", "2031-01-10")) {
            for (var until : List.of("2031-01-12", "2031-01-31", "2031-02-01", "2031-03-31")) {
                var period = new Period(LocalDate.parse(from), LocalDate.parse(until));
                assertThat(indicators.figure("cases", period).estimate().n())
                        .as(from + " " + until)
                        .isEqualTo(60);
            }
        }
        var january = new Period(LocalDate.parse("2031-01-01"), LocalDate.parse("2031-01-31"));
        assertThat(january.wholeMonths()).contains(january);
        assertThat(new Period(january.from().plusDays(1), january.until().plusDays(27)).wholeMonths())
                .isEmpty();
    }

    @Test
    void leavesOutDaysThatAreTooYoung() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-01-16T02:00:00Z")));
        var period = Period.lastDays(indicators.today(), 30);

        assertThat(indicators.figure("completed-7", period).estimate().n()).isZero();
        assertThat(indicators.figure("completed-7", period).counted().until()).isEqualTo("2031-01-09");
        assertThat(indicators.figure("first-response", period).estimate().n()).isEqualTo(60);
    }

    @Test
    void comparesByWhatIsSummedOnly() {
        assertThat(indicators.dimensions("complaint-rate"))
                .containsExactly(Dimension.ALL, Dimension.REGION, Dimension.OUTLET);
        assertThat(indicators.dimensions("human-response")).doesNotContain(Dimension.OUTLET);
        assertThat(indicators.comparison("human-response", PERIOD, Dimension.OUTLET))
                .isEmpty();
        assertThat(catalogue.all()).allSatisfy(indicator -> assertThat(indicators.dimensions(indicator.id()))
                .contains(Dimension.ALL));
    }

    @Test
    void ranksOutletsBySoundSamplesOnly() {
        var outlets = indicators.comparison("first-response", PERIOD, Dimension.OUTLET);

        assertThat(outlets).extracting(Compared::value).containsExactly("SH-01", "SH-02");
        assertThat(outlets).extracting(Compared::ranked).containsExactly(true, false);
    }

    @Test
    void saysWhatKeepsItsTarget() {
        Function<String, Boolean> kept = id -> indicators.figure(id, PERIOD).onTarget();

        assertThat(kept.apply("remedy-days")).isTrue();
        assertThat(kept.apply("csat")).isFalse();
        assertThat(kept.apply("repeat")).as("exactly on it").isTrue();
        assertThat(kept.apply("cases")).isNull();
    }

    @Test
    void refusesWhatItCannotTell() {
        var day = LocalDate.parse("2031-01-10");
        assertThatThrownBy(() -> indicators.figure("none", PERIOD)).isInstanceOf(UnknownIndicator.class);
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> new Period(day, day.plusYears(4))).isInstanceOf(InvalidPeriod.class);
    }
}
