package org.huifang.insight.warning.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.insight.fact.SumStatement;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.WarningWatch;
import org.huifang.insight.warning.figure.Silence;
import org.huifang.insight.warning.known.KnownEvent;
import org.huifang.insight.warning.known.KnownEvents;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.WarningDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From answers and appeals to a warning about their score and rate; in a year in which nothing else happens. */
@ApplicationTest
class ScoreAndAppealWarningTest {

    private static final LocalDate SUNDAY = LocalDate.of(2032, 6, 6);
    private static final LocalDate BEFORE = SUNDAY.minusDays(120);
    private static final LocalDate LATELY = SUNDAY.minusDays(20);

    private static final List<String> PARTS = List.of(
            "answer_part p where exists (select from insight.answer_fact f where f.invitation = p.invitation"
                    + " and f.questionnaire = 'T-score')",
            "complaint_part where number like 'T-%' and measure = 'APPEALS'",
            "parcel_part where outlet = 'T-score'");

    @Autowired
    WarningDriver driver;

    @Autowired
    EarlyWarnings warnings;

    @Autowired
    WarningWatch watch;

    @Autowired
    KnownEvents events;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void begin() {
        driver.begin();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2032-06-07T03:00:00Z")));
    }

    @AfterEach
    void clear() {
        PARTS.forEach(part -> database.execute(SumStatement.takingOut("insight." + part)));
        database.update("delete from insight.answer_fact where questionnaire = 'T-score'");
        driver.clear();
    }

    @Test
    void aScoreThatSurelyFellByFifteenPointsIsRed() {
        answers(BEFORE, 400, 200, 80);
        answers(LATELY, 400, 140, 80);

        judge();

        var warning = about("NPS_CHANGE");
        assertThat(warning.level()).isEqualTo(Level.RED);
        assertThat(warning.rule()).isEqualTo("The recommendation score has fallen");
        assertThat(warning.plan()).isEqualTo("ASK_DETRACTORS");
        assertThat(driver.task(warning.number()).getTaskDefinitionKey()).isEqualTo("Task_LookAtWarning");
        assertThat(driver.candidates(warning.number())).containsExactly("headquarters");
        assertThat(driver.events(warning.number()))
                .containsExactly(CaseEventKind.WARNING_RAISED, CaseEventKind.CONTINGENCY_PLAN_OPENED);
        assertThat(about("NPS_CHANGE/T-east").level())
                .as("its only region's too")
                .isEqualTo(Level.RED);
    }

    @Test
    void fewerAnswersAreOrangeAndSayWhy() {
        answers(BEFORE, 300, 150, 60);
        answers(LATELY, 300, 105, 60);

        judge();

        assertThat(about("NPS_CHANGE").level()).isEqualTo(Level.ORANGE);
        assertThat(about("NPS_CHANGE").rule()).isEqualTo("The score has fallen, too few answers to be sure of red");
    }

    @Test
    void anAnswerCountsForNinetyDaysAndThenAsOneBefore() {
        answers(SUNDAY.minusDays(180), 100, 0, 100);
        answers(SUNDAY.minusDays(90), 100, 50, 20);
        answers(SUNDAY.minusDays(89), 100, 40, 20);

        judge();

        assertThat(about("NPS_CHANGE").level()).isEqualTo(Level.ORANGE);
    }

    @Test
    void whatSomebodyHasLookedAtDoesNotComeAgainUnlessItGrowsWorse() {
        answers(BEFORE, 100, 50, 20);
        answers(LATELY, 100, 45, 20);
        judge();
        var yellow = about("NPS_CHANGE");
        assertThat(yellow.level()).isEqualTo(Level.YELLOW);
        driver.complete(
                yellow.number(), "Task_LookAtWarning", "sun.jie", Map.of("finding", "FALSE_ALARM", "words", "问卷改版"));

        nextDay();
        assertThat(about("NPS_CHANGE").number()).isEqualTo(yellow.number());
        answers(SUNDAY, 20, 0, 12);
        nextDay();

        assertThat(about("NPS_CHANGE").number()).isNotEqualTo(yellow.number());
        assertThat(about("NPS_CHANGE").level()).isEqualTo(Level.ORANGE);
    }

    @Test
    void tooFewAnswersSayNothingAndThatIsSaid() {
        answers(BEFORE, 100, 100, 0);
        answers(LATELY, 29, 0, 29);

        judge();

        assertThat(driver.about(Dimension.INDICATOR, "NPS_CHANGE")).isEmpty();
        assertThat(silence(Signal.NPS_CHANGE))
                .isEqualTo("29 answers in 90 days and 100 in the 90 before; 30 are needed in each");
    }

    @Test
    void aKnownEventExplainsAFallAndItsReasonIsOnRecord() {
        events.declare(
                new KnownEvents.Declaration(
                        KnownEvent.Kind.STRIKE, Dimension.NETWORK, "-", SUNDAY, SUNDAY, true, "全网停运三天"),
                Actor.staff("sun.jie"));
        answers(BEFORE, 100, 50, 20);
        answers(LATELY, 100, 40, 20);

        judge();

        assertThat(driver.about(Dimension.INDICATOR, "NPS_CHANGE")).isEmpty();
        assertThat(database.queryForObject(
                        "select reason from explained_alarm a join known_event e on e.id = a.event"
                                + " where a.subject = 'NPS_CHANGE' and a.level = 'ORANGE'",
                        String.class))
                .isEqualTo("全网停运三天");
    }

    @Test
    void appealsThatAreSurelyTooManyAreRed() {
        parcels(28, 10_000_000);
        appeals(18);

        judge();

        var warning = about("APPEALS");
        assertThat(warning.level()).isEqualTo(Level.RED);
        assertThat(warning.plan()).isEqualTo("ANSWER_APPEALS");
        assertThat(driver.task(warning.number()).getTaskDefinitionKey()).isEqualTo("Task_LookAtWarning");
        assertThat(warnings.signals(warning.number())).singleElement().satisfies(signal -> assertThat(signal.figures())
                .contains("\"appeals\":18", "\"rate\":1.8"));
    }

    @Test
    void sixteenInTenMillionAreOrangeAndSayWhy() {
        parcels(28, 10_000_000);
        appeals(16);

        judge();

        assertThat(about("APPEALS").level()).isEqualTo(Level.ORANGE);
        assertThat(about("APPEALS").rule()).isEqualTo("Appeals above a limit, too few to be sure of it");
    }

    @Test
    void oneAppealInASmallNetworkRaisesNothingAndThatIsSaid() {
        parcels(28, 280_000);
        appeals(1);

        judge();

        assertThat(driver.about(Dimension.INDICATOR, "APPEALS")).isEmpty();
        assertThat(silence(Signal.APPEALS))
                .isEqualTo("1 in 28 days, 3.6 per million, are above a limit; fewer than 3 raise no warning");
    }

    @Test
    void withoutParcelsThereIsNoRateAndThatIsSaid() {
        parcels(19, 10_000_000);
        appeals(50);

        judge();

        assertThat(driver.about(Dimension.INDICATOR, "APPEALS")).isEmpty();
        assertThat(silence(Signal.APPEALS)).isEqualTo("parcels are known of 19 of the last 28 days; 20 are needed");
    }

    private void judge() {
        driver.judge();
    }

    private void nextDay() {
        driver.pass(java.time.Duration.ofDays(1), "-");
        driver.judge();
    }

    private Warning about(String subject) {
        return driver.about(Dimension.INDICATOR, subject).orElseThrow();
    }

    private String silence(Signal signal) {
        return watch.silent().stream()
                .filter(one -> one.signal() == signal)
                .map(Silence::english)
                .findFirst()
                .orElseThrow();
    }

    private void answers(LocalDate day, int n, int promoters, int detractors) {
        database.execute(SumStatement.takingOut("insight." + PARTS.get(0)));
        database.update(
                """
                insert into insight.answer_fact (invitation, questionnaire, version, occasion, way, customer_type, region, issued_at,
                    issued_day, answered_at, answered_day, nps)
                select gen_random_uuid(), 'T-score', 1, 'PERIODIC', 'EMAIL', 'ORDINARY', 'T-east', ?::date, ?::date, ?::date, ?::date,
                    case when i <= ? then 10 when i <= ? then 0 else 8 end
                from generate_series(1, ?) i""",
                day,
                day,
                day,
                day,
                promoters,
                promoters + detractors,
                n);
        database.execute(SumStatement.puttingIn("insight." + PARTS.get(0)));
    }

    /** So many in all, on the newest days. */
    private void parcels(int days, int parcels) {
        for (var back = 0; back < days; back++) {
            database.update(
                    "insert into insight.parcel_volume values (?, 'T-score', 'T-east', ?)",
                    SUNDAY.minusDays(back),
                    parcels / days);
        }
        database.update(
                "update insight.parcel_volume set parcels = parcels + ? where outlet = 'T-score' and day = ?",
                parcels % days,
                SUNDAY);
        database.execute(SumStatement.puttingIn("insight." + PARTS.get(2)));
    }

    private void appeals(int appeals) {
        driver.complaints("T-appealed", SUNDAY.minusDays(5), SUNDAY.minusDays(5), appeals);
        database.update("update insight.complaint_fact set appealed_at = received_at where outlet = 'T-appealed'");
        database.execute(SumStatement.puttingIn("insight." + PARTS.get(1)));
    }
}
