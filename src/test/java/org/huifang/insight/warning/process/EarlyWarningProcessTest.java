package org.huifang.insight.warning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.improvement.Improvements;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.known.KnownEvent;
import org.huifang.insight.warning.known.KnownEvents;
import org.huifang.insight.warning.precision.PrecisionRow;
import org.huifang.insight.warning.precision.WarningPrecision;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Level;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.huifang.testing.WarningDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From facts to a warning, to its owner, to an improvement, and to whether it was right. */
@ApplicationTest
class EarlyWarningProcessTest {

    private static final String OUTLET = "T-021-07";
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Autowired
    WarningDriver driver;

    @Autowired
    EarlyWarnings warnings;

    @Autowired
    KnownEvents events;

    @Autowired
    Improvements improvements;

    @Autowired
    WarningPrecision precision;

    @Autowired
    StaffDriver staff;

    @BeforeEach
    void tenWeeksOfFiveComplaintsADay() {
        driver.begin();
        driver.complaints(OUTLET, SUNDAY.minusDays(69), SUNDAY.minusDays(1), 5);
    }

    @AfterEach
    void clear() {
        driver.clear();
    }

    private Warning outlet() {
        return driver.about(Dimension.OUTLET, OUTLET).orElseThrow();
    }

    private Warning warned(int complaintsOnSunday) {
        driver.complaints(OUTLET, SUNDAY, SUNDAY, complaintsOnSunday);
        driver.judge();
        return outlet();
    }

    @Test
    void saysNothingWhenAllIsAsUsual() {
        driver.complaints(OUTLET, SUNDAY, SUNDAY, 7);

        driver.judge();

        assertThat(driver.about(Dimension.OUTLET, OUTLET)).isEmpty();
        assertThat(driver.count("early_warning_run")).as("a day and an hour").isEqualTo(2);
    }

    @Test
    void raisesOneWarningWithNumberOwnerAndDeadline() {
        var warning = warned(16);

        assertThat(warning.number()).matches("W-\\d{4}-\\d{6}");
        assertThat(warning.level()).isEqualTo(Level.YELLOW);
        assertThat(warning.rule()).isEqualTo("Far more complaints than usual");
        assertThat(warning.judgedDay()).isEqualTo(SUNDAY);
        assertThat(warning.ownerGroup()).isEqualTo("area-managers");
        assertThat(driver.task(warning.number()).getTaskDefinitionKey()).isEqualTo("Task_LookAtWarning");
        assertThat(driver.task(warning.number()).getDueDate())
                .isEqualTo(Date.from(driver.now().plus(Duration.ofHours(24))));
        assertThat(driver.candidates(warning.number())).containsExactly("area-managers");
        assertThat(driver.events(warning.number())).containsExactly(CaseEventKind.WARNING_RAISED);
        assertThat(driver.brokenEntry(warning.number())).isZero();
    }

    @Test
    void judgingTwiceGivesNothingTwice() {
        var warning = warned(16);
        var before = driver.count("early_warning");

        driver.judge();
        driver.judge();

        assertThat(driver.count("early_warning")).isEqualTo(before);
        assertThat(driver.count("early_warning_run")).isEqualTo(2);
        assertThat(warnings.signals(warning.number())).hasSize(1);
        assertThat(driver.events(warning.number())).hasSize(1);
    }

    @Test
    void aDayThatNobodyJudgedIsMadeUpFor() {
        driver.complaints(OUTLET, SUNDAY, SUNDAY, 5);
        driver.judge();
        driver.complaints(OUTLET, SUNDAY.plusDays(1), SUNDAY.plusDays(1), 16);
        driver.complaints(OUTLET, SUNDAY.plusDays(2), SUNDAY.plusDays(2), 5);

        driver.pass(Duration.ofDays(2), "-");
        driver.judge();

        assertThat(outlet().judgedDay()).isEqualTo(SUNDAY.plusDays(1));
    }

    @Test
    void growsWorseInTheSameWarning() {
        var warning = warned(16);
        driver.complaints(OUTLET, SUNDAY.plusDays(1), SUNDAY.plusDays(1), 30);

        driver.pass(Duration.ofDays(1).minusHours(1), "-");
        driver.judge();
        driver.work(warning.number());

        assertThat(outlet().number()).isEqualTo(warning.number());
        assertThat(outlet().level()).isEqualTo(Level.RED);
        assertThat(outlet().plan()).isEqualTo("RELIEVE_OUTLET");
        assertThat(driver.candidates(warning.number())).contains("area-managers", "headquarters");
        assertThat(driver.task(warning.number()).getDueDate())
                .isEqualTo(Date.from(driver.now().plus(Duration.ofHours(4))));
        assertThat(driver.events(warning.number()))
                .containsExactly(
                        CaseEventKind.WARNING_RAISED,
                        CaseEventKind.WARNING_WORSENED,
                        CaseEventKind.CONTINGENCY_PLAN_OPENED);
        assertThat(driver.endings(warning.number())).contains("EndEvent_OwnerToldAgain");
    }

    @Test
    void isEscalatedWhenNobodyLooksInTime() {
        var number = warned(16).number();

        driver.pass(Duration.ofHours(23), number);
        assertThat(driver.endings(number)).isEmpty();
        driver.pass(Duration.ofHours(2), number);

        assertThat(driver.endings(number)).containsExactly("EndEvent_WarningEscalated");
        assertThat(driver.events(number)).contains(CaseEventKind.WARNING_ESCALATED);
        assertThat(driver.task(number)).as("it still has to be looked at").isNotNull();
    }

    @Test
    void aFalseAlarmIsClosedAndWhatWasLookedAtDoesNotCountAgain() {
        var number = warned(16).number();

        driver.complete(number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "FALSE_ALARM", "words", "补录积压数据"));

        assertThat(driver.endings(number)).containsExactly("EndEvent_FalseAlarm");
        assertThat(warnings.look(number).verdict()).isEqualTo(Warning.Verdict.FALSE);
        assertThat(warnings.notes(number)).singleElement().satisfies(note -> assertThat(note.words())
                .isEqualTo("补录积压数据"));
        driver.complaints(OUTLET, SUNDAY.plusDays(1), SUNDAY.plusDays(1), 9);
        driver.pass(Duration.ofDays(1), "-");
        driver.judge();
        assertThat(outlet().number()).as("no second warning about the same day").isEqualTo(number);
    }

    @Test
    void aRealOneStartsAnImprovementAndIsJudgedLater() {
        var number = warned(16).number();

        driver.complete(number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "REAL", "words", "两名快递员离职"));

        assertThat(improvements.of(number)).singleElement().satisfies(action -> {
            assertThat(action.number()).matches("A-\\d{4}-\\d{6}");
            assertThat(action.dimension()).isEqualTo("OUTLET");
            assertThat(action.subject()).isEqualTo(OUTLET);
            assertThat(driver.task(action.number()).getTaskDefinitionKey()).isEqualTo("Task_PlanAction");
        });
        assertThat(driver.task(number)).isNull();
        driver.pass(Duration.ofDays(14), number);
        driver.complete(number, "Task_JudgeWarning", "sun.jie", Map.of("verdict", "HIT"));

        assertThat(driver.endings(number)).containsExactly("EndEvent_WarningJudged");
        assertThat(warnings.look(number).verdict()).isEqualTo(Warning.Verdict.HIT);
        assertThat(driver.events(number))
                .containsExactly(
                        CaseEventKind.WARNING_RAISED, CaseEventKind.WARNING_LOOKED_AT, CaseEventKind.WARNING_JUDGED);
    }

    @Test
    void precisionCountsWhatWarningsTurnedOutToBe() {
        var since = driver.now().minus(Duration.ofDays(1));
        var number = warned(16).number();
        assertThat(rowOf(since, "Far more complaints than usual", Level.YELLOW).open())
                .isPositive();

        driver.complete(number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "FALSE_ALARM", "words", "-"));

        var row = rowOf(since, "Far more complaints than usual", Level.YELLOW);
        assertThat(row.falseAlarms()).isEqualTo(1);
        assertThat(row.getPrecision()).isZero();
        assertThat(row.getInterval().high()).isBetween(0.79, 0.80);
    }

    private PrecisionRow rowOf(java.time.Instant since, String rule, Level level) {
        return precision.since(since).stream()
                .filter(row -> row.rule().equals(rule) && row.level() == level)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKnownEventExplainsAnAlarmAndThatIsOnRecord() {
        events.declare(
                new KnownEvents.Declaration(
                        KnownEvent.Kind.WEATHER, Dimension.REGION, "T-east", SUNDAY, SUNDAY, true, "台风“海葵”"),
                Actor.staff("sun.jie"));
        driver.complaints(OUTLET, SUNDAY, SUNDAY, 16);

        driver.judge();

        assertThat(driver.about(Dimension.OUTLET, OUTLET)).isEmpty();
        assertThat(driver.count("explained_alarm where subject = '" + OUTLET + "' and level = 'YELLOW'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsCausedByAKnownEventIsNeitherRightNorWrong() {
        var number = warned(16).number();
        declare(SUNDAY);

        driver.complete(number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "KNOWN_EVENT", "words", "双11"));

        assertThat(driver.endings(number)).containsExactly("EndEvent_KnownEvent");
        assertThat(warnings.look(number).verdict()).isEqualTo(Warning.Verdict.EXPLAINED);
    }

    @Test
    void aKnownEventThatNobodyDeclaredForTheDayClosesNoWarning() {
        var number = warned(16).number();
        declare(SUNDAY.minusDays(5));

        assertThatThrownBy(() -> driver.complete(
                        number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "KNOWN_EVENT", "words", "双11")))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("没有已申报的事件")
                .hasMessageContaining("declare it at /insight/warnings#events first");
        assertThat(warnings.look(number).verdict()).isNull();
    }

    private void declare(LocalDate day) {
        events.declare(
                new KnownEvents.Declaration(
                        KnownEvent.Kind.PROMOTION, Dimension.REGION, "T-east", day, day, true, "双11"),
                Actor.staff("sun.jie"));
    }

    @Test
    void seesAClusterWithinTheHour() {
        driver.cluster("T-029-01", "D2", 2, 5, null);

        driver.judge();

        var warning = driver.about(Dimension.OUTLET, "T-029-01").orElseThrow();
        assertThat(warning.level()).isEqualTo(Level.ORANGE);
        assertThat(warnings.signals(warning.number())).singleElement().satisfies(signal -> assertThat(signal.detail())
                .isEqualTo("D2"));
    }

    @Test
    void twoGraveComplaintsAreRedAtOnce() {
        driver.cluster("T-029-02", "P1", 4, 2, null);

        driver.judge();

        assertThat(driver.about(Dimension.OUTLET, "T-029-02").map(Warning::level))
                .contains(Level.RED);
    }

    @Test
    void seesUpheldComplaintsAboutOneCourier() {
        driver.cluster("T-029-03", "D2", 1, 2, "T-c-17");
        driver.judge();
        assertThat(driver.about(Dimension.COURIER, "T-c-17")).isEmpty();

        driver.cluster("T-029-04", "D1", 1, 1, "T-c-17");
        driver.pass(Duration.ofHours(1), "-");
        driver.judge();

        assertThat(driver.about(Dimension.COURIER, "T-c-17").map(Warning::level))
                .contains(Level.YELLOW);
    }
}
