package org.huifang.insight.warning.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huifang.access.Group;
import org.huifang.insight.warning.signal.ClusterEvidence;
import org.huifang.insight.warning.signal.CountEvidence;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Evidence;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.SeriesEvidence;
import org.huifang.insight.warning.signal.ShareEvidence;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.huifang.insight.warning.simulation.ShippedLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One case for each rule and each level of {@code rules/early-warning.drl} with the limits of {@code dmn/early-warning.dmn}. */
class EarlyWarningRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Limits LIMITS = new ShippedLimits();
    private static final Subject REGION = new Subject(Dimension.REGION, "east");
    private static final Subject OUTLET = new Subject(Dimension.OUTLET, "021-07");

    private final EarlyWarningRules rules = new EarlyWarningRules();

    private static Stream<Arguments> evidenceAndLevels() {
        return Stream.concat(ofComplaints(), ScoresAndAppeals.evidenceAndLevels());
    }

    private static Stream<Arguments> ofComplaints() {
        return Stream.of(
                arguments("as usual", series(1, true, 0, 0, 0, 0), null, null),
                arguments("1 %", series(0.0099, true, 0, 0, 0, 0), Level.YELLOW, "Far more complaints than usual"),
                arguments("0.1 %", series(0.00099, true, 0, 0, 0, 0), Level.ORANGE, "Far more complaints than usual"),
                arguments("0.01 %", series(0.000099, true, 0, 0, 0, 0), Level.RED, "Far more complaints than usual"),
                arguments("exactly 1 %", series(0.01, true, 0, 0, 0, 0), null, null),
                arguments("one of many", series(0.0099, false, 0, 0, 0, 0), null, null),
                arguments("third orange day", series(0.0005, true, 0, 0, 0, 2), Level.RED, "Orange for days in a row"),
                arguments(
                        "second orange day",
                        series(0.0005, true, 0, 0, 0, 1),
                        Level.ORANGE,
                        "Far more complaints than usual"),
                arguments("drift", series(1, false, 7, 0, 0, 0), Level.YELLOW, "Twice as many, day after day"),
                arguments("more drift", series(1, false, 9.5, 0, 0, 0), Level.ORANGE, "Twice as many, day after day"),
                arguments("most drift", series(1, false, 13, 0, 0, 0), Level.RED, "Twice as many, day after day"),
                arguments("average", series(1, false, 0, 2.7, 0, 0), Level.YELLOW, "The average creeps up"),
                arguments("run and drift", series(1, false, 5.3, 0, 8, 0), Level.YELLOW, "Always above the usual"),
                arguments("a run alone", series(1, false, 1, 0, 8, 0), null, null),
                arguments("two in three days", tooFew(), null, null),
                arguments(
                        "three of a kind",
                        cluster(3, 0, 0.000001),
                        Level.YELLOW,
                        "The same again and again at one outlet"),
                arguments(
                        "five of a kind",
                        cluster(5, 0, 0.000001),
                        Level.ORANGE,
                        "The same again and again at one outlet"),
                arguments(
                        "ten of a kind", cluster(10, 0, 0.000001), Level.RED, "The same again and again at one outlet"),
                arguments("ten where ten are usual", cluster(10, 0, 0.4), null, null),
                arguments("two grave ones", cluster(2, 2, 0.4), Level.RED, "Two grave complaints at one outlet"),
                arguments(
                        "courier",
                        count(Signal.COURIER, Dimension.COURIER, 3),
                        Level.YELLOW,
                        "Upheld again about one courier"),
                arguments(
                        "courier",
                        count(Signal.COURIER, Dimension.COURIER, 5),
                        Level.ORANGE,
                        "Upheld again about one courier"),
                arguments(
                        "courier",
                        count(Signal.COURIER, Dimension.COURIER, 8),
                        Level.RED,
                        "Upheld again about one courier"),
                arguments("courier, twice", count(Signal.COURIER, Dimension.COURIER, 2), null, null),
                arguments(
                        "rare",
                        count(Signal.RARE, Dimension.CATEGORY, 0.0009),
                        Level.YELLOW,
                        "A rare complaint comes too soon"),
                arguments(
                        "unanswered",
                        count(Signal.UNANSWERED, Dimension.INDICATOR, 1),
                        Level.YELLOW,
                        "Nobody has answered for a day"),
                arguments(
                        "unanswered",
                        count(Signal.UNANSWERED, Dimension.INDICATOR, 5),
                        Level.ORANGE,
                        "Nobody has answered for a day"),
                arguments(
                        "unanswered",
                        count(Signal.UNANSWERED, Dimension.INDICATOR, 20),
                        Level.RED,
                        "Nobody has answered for a day"),
                arguments(
                        "day five",
                        count(Signal.LEGAL_LIMIT, Dimension.INDICATOR, 1),
                        Level.RED,
                        "The legal limit is near"),
                arguments("94 % in time", share(Signal.ON_TIME, 94, 100), Level.YELLOW, "A share is beyond its limit"),
                arguments("95 % in time", share(Signal.ON_TIME, 95, 100), null, null),
                arguments(
                        "90 % of 1000 in time",
                        share(Signal.ON_TIME, 900, 1000), Level.ORANGE, "A share is surely under its floor"),
                arguments("84 % in time", share(Signal.ON_TIME, 84, 100), Level.RED, "A share is beyond its limit"),
                arguments("of 29", share(Signal.ON_TIME, 0, 29), null, null),
                arguments(
                        "84 % satisfied",
                        share(Signal.SATISFIED, 84, 100), Level.YELLOW, "A share is beyond its limit"),
                arguments(
                        "82 % of 2000 satisfied",
                        share(Signal.SATISFIED, 1640, 2000), Level.ORANGE, "A share is surely under its floor"),
                arguments("79 % satisfied", share(Signal.SATISFIED, 79, 100), Level.RED, "A share is beyond its limit"),
                arguments("94 % solved", share(Signal.SOLVED, 94, 100), Level.YELLOW, "A share is beyond its limit"),
                arguments("89 % solved", share(Signal.SOLVED, 89, 100), Level.ORANGE, "A share is beyond its limit"),
                arguments("79 % solved", share(Signal.SOLVED, 79, 100), Level.RED, "A share is beyond its limit"),
                arguments(
                        "79 % called back",
                        share(Signal.CALLED_BACK, 79, 100), Level.ORANGE, "A share is beyond its limit"),
                arguments("6 % repeated", share(Signal.REPEATED, 6, 100), Level.YELLOW, "A share is beyond its limit"),
                arguments("8 % repeated", share(Signal.REPEATED, 8, 100), Level.ORANGE, "A share is beyond its limit"),
                arguments("12 % repeated", share(Signal.REPEATED, 12, 100), Level.RED, "A share is beyond its limit"),
                arguments(
                        "96 % where 99.9 are usual",
                        usual(Signal.ON_TIME, 288, 300, 0.999), Level.YELLOW, "A share is far from what is usual"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("evidenceAndLevels")
    void evidenceIsOfThisLevelByThisRule(String name, Evidence evidence, Level level, String rule) {
        var alarm = rules.judge(evidence, null);

        assertThat(alarm.map(Alarm::level)).isEqualTo(Optional.ofNullable(level));
        assertThat(alarm.map(Alarm::rule)).isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void anOutletNeedsStrongerEvidenceThanARegion() {
        assertThat(rules.judge(of(OUTLET, 0.0009, 9), null)).isEmpty();
        assertThat(rules.judge(of(OUTLET, 0.0003, 9), null).map(Alarm::level)).contains(Level.YELLOW);
    }

    @Test
    void aKnownEventExplainsYellowAndOrangeAndIsOnRecord() {
        for (var chance : new double[] {0.005, 0.0005}) {
            var alarm = rules.judge(of(REGION, chance, 9), new DeclaredEvent("7", true))
                    .orElseThrow();

            assertThat(alarm.isExplained()).isTrue();
            assertThat(alarm.event()).isEqualTo("7");
            assertThat(alarm.measured()).isEqualTo(chance > 0.001 ? Level.YELLOW : Level.ORANGE);
            assertThat(alarm.rules()).contains("A known event explains it");
        }
    }

    @Test
    void aKnownEventExplainsAFallenScoreAndAppealsToo() {
        ScoresAndAppeals.orange().forEach(evidence -> {
            var alarm = rules.judge(evidence, new DeclaredEvent("7", true)).orElseThrow();

            assertThat(alarm.isExplained()).isTrue();
            assertThat(alarm.measured()).isEqualTo(Level.ORANGE);
            assertThat(alarm.event()).isEqualTo("7");
        });
    }

    @Test
    void aKnownEventMakesRedOneLevelMilder() {
        var alarm = rules.judge(of(REGION, 0.00001, 9), new DeclaredEvent("7", true))
                .orElseThrow();

        assertThat(alarm.level()).isEqualTo(Level.ORANGE);
        assertThat(alarm.measured()).isEqualTo(Level.RED);
        assertThat(alarm.rules()).contains("A known event makes it milder");
    }

    @Test
    void anEventThatDampsMakesEveryAlarmOneLevelMilder() {
        var damping = new DeclaredEvent("7", false);

        assertThat(rules.judge(of(REGION, 0.0005, 9), damping).map(Alarm::level))
                .contains(Level.YELLOW);
        assertThat(rules.judge(of(REGION, 0.005, 9), damping).map(Alarm::isExplained))
                .contains(true);
    }

    private static Stream<Arguments> owners() {
        return Stream.of(
                arguments(new Subject(Dimension.OUTLET, "021-07"), "area-managers", "RELIEVE_OUTLET"),
                arguments(new Subject(Dimension.COURIER, "c-17"), "area-managers", "REVIEW_ROUND"),
                arguments(new Subject(Dimension.REGION, "east"), "area-managers", "ADD_CAPACITY"),
                arguments(new Subject(Dimension.CATEGORY, "T1"), "team-leads", "TASK_FORCE"),
                arguments(new Subject(Dimension.CHANNEL, "SMS"), "customer-service", "OTHER_CHANNELS"),
                arguments(new Subject(Dimension.LINK, "PICKUP"), "outlet-pickup", "DIVERT"),
                arguments(new Subject(Dimension.LINK, "TRANSIT"), "transit", "DIVERT"),
                arguments(new Subject(Dimension.LINK, "DELIVERY"), "outlet-delivery", "DIVERT"),
                arguments(new Subject(Dimension.LINK, "AFTER_SALES"), "customer-service", "DIVERT"),
                arguments(new Subject(Dimension.INDICATOR, "ON_TIME"), "team-leads", "ADD_CAPACITY"),
                arguments(new Subject(Dimension.INDICATOR, "NPS_CHANGE/华东"), "team-leads", "ASK_DETRACTORS"),
                arguments(new Subject(Dimension.INDICATOR, "APPEALS"), "team-leads", "ANSWER_APPEALS"),
                arguments(Subject.NETWORK, "headquarters", "ADD_CAPACITY"));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void everyWarningHasAnOwnerADeadlineAndAPlan(Subject subject, String owner, String planWhenRed) {
        assertThat(duty(subject, 7)).isEqualTo(new Duty(owner, 24, "NOTE"));
        assertThat(duty(subject, 9.5)).isEqualTo(new Duty(owner, 24, "ACTION_PLAN"));
        assertThat(duty(subject, 13)).isEqualTo(new Duty("headquarters", 4, planWhenRed));
        assertThat(Arrays.stream(Group.values()).map(Group::id)).contains(owner);
    }

    @Test
    void everyRuleIsTriedHere() {
        var fired = new HashSet<String>();
        evidenceAndLevels().forEach(one -> rules.judge((Evidence) one.get()[1], null)
                .ifPresent(alarm -> fired.addAll(alarm.rules())));
        owners().forEach(one -> {
            for (var drift : new double[] {7, 9.5, 13}) {
                fired.addAll(rules.judge(drifting((Subject) one.get()[0], drift), null)
                        .orElseThrow()
                        .rules());
            }
        });
        fired.addAll(Set.of("A known event explains it", "A known event makes it milder"));

        assertThat(fired).containsExactlyInAnyOrderElementsOf(rules.names());
    }

    @Test
    void figuresAreKeptAsPeopleReadThem() {
        assertThat(of(REGION, 0.000123456, 9).figures()).containsAllEntriesOf(Map.of("chance", 0.0001235, "count", 9));
    }

    private Duty duty(Subject subject, double drift) {
        return rules.judge(drifting(subject, drift), null).orElseThrow().duty();
    }

    private static SeriesEvidence drifting(Subject subject, double drift) {
        return new SeriesEvidence(subject, DAY, 9, 20, 3, 1, false, drift, 0, 0, 0, LIMITS);
    }

    private static SeriesEvidence of(Subject subject, double chance, int count) {
        return new SeriesEvidence(subject, DAY, count, count, 3, chance, true, 0, 0, 0, 0, LIMITS);
    }

    private static SeriesEvidence series(
            double chance, boolean discovered, double drift, double smoothed, int run, int orangeDays) {
        return new SeriesEvidence(REGION, DAY, 9, 20, 3, chance, discovered, drift, smoothed, run, orangeDays, LIMITS);
    }

    private static SeriesEvidence tooFew() {
        return new SeriesEvidence(REGION, DAY, 2, 2, 0.01, 0.00001, true, 9, 9, 0, 0, LIMITS);
    }

    private static ClusterEvidence cluster(int count, int grave, double chance) {
        return new ClusterEvidence(OUTLET, DAY, "T1", count, grave, 0.1, chance, LIMITS);
    }

    private static CountEvidence count(Signal signal, Dimension dimension, double value) {
        return new CountEvidence(signal, new Subject(dimension, "x"), DAY, null, value, LIMITS);
    }

    private static ShareEvidence share(Signal signal, long hits, long n) {
        return usual(signal, hits, n, Double.NaN);
    }

    private static ShareEvidence usual(Signal signal, long hits, long n, double usual) {
        return new ShareEvidence(signal, new Subject(Dimension.INDICATOR, signal.name()), DAY, hits, n, usual, LIMITS);
    }
}
