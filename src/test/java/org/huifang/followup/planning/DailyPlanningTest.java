package org.huifang.followup.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huifang.customer.CustomerType.ORDINARY;
import static org.huifang.customer.CustomerType.SME;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.followup.planning.PlanningDriver.Planned;
import org.huifang.followup.planning.caller.CallerCapacities;
import org.huifang.followup.planning.caller.CallerCapacity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is due, who is left alone and why, and who waits for a caller. */
@PlanningTest
class DailyPlanningTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);

    @Autowired
    PlanningDriver people;

    @Autowired
    DailyPlanning planning;

    @Autowired
    CallerCapacities capacities;

    @AfterEach
    void forget() {
        people.clear();
    }

    @Test
    void asksAnOrdinaryCustomerOnceInEachPeriod() {
        var customer = people.customer(ORDINARY);
        var day = people.dayOf(customer, 31, SPRING);

        plan(day.minusDays(1));
        assertThat(people.followUps(customer)).isEmpty();

        plan(day);
        plan(day.plusDays(1));
        assertThat(people.followUps(customer)).singleElement().satisfies(planned -> {
            assertThat(planned.occasion()).isEqualTo("MONTHLY");
            assertThat(planned.occasionKey()).isEqualTo(day.toString());
            assertThat(planned.rule()).isEqualTo("cadence-monthly");
            assertThat(planned.state()).isEqualTo("PLANNED");
        });
    }

    @Test
    void makesUpForDaysOnWhichNobodyPlanned() {
        var customer = people.customer(SME);
        var day = people.dayOf(customer, 14, SPRING);
        plan(day.minusDays(2));

        plan(day.plusDays(3));

        assertThat(people.followUps(customer)).extracting(Planned::occasionKey).containsExactly(day.toString());
    }

    @Test
    void leavesNewcomersAloneUntilTheyHaveBeenCustomersForAPeriod() {
        var id = people.customer(ORDINARY);
        var day = people.dayOf(id, 31, SPRING);
        var newcomer = people.customer(ORDINARY, people.morning(day).minus(Duration.ofDays(9)));

        for (var each = day.minusDays(3); each.isBefore(day.plusDays(3)); each = each.plusDays(1)) {
            plan(each);
        }

        assertThat(people.followUps(id)).hasSize(1);
        assertThat(people.followUps(newcomer)).isEmpty();
    }

    @Test
    void callsNewBusinessCustomersAndAsksNewOrdinaryOnes() {
        var joined = people.morning(SPRING).plusSeconds(60);
        var shop = people.customer(SME, joined);
        var person = people.customer(ORDINARY, joined);

        plan(SPRING.plusDays(1));
        assertThat(people.followUps(shop)).isEmpty();

        plan(SPRING.plusDays(2));
        assertThat(people.followUps(shop)).extracting(Planned::rule).containsExactly("cadence-new-business");
        assertThat(people.followUps(person)).extracting(Planned::way).containsExactly("SURVEY");
    }

    @Test
    void callsACustomerAtRiskAtOnceAndAgainAfterSevenAndThirtyDays() {
        var customer = people.customer(SME);
        people.becomesAtRisk(customer, people.morning(SPRING).minusSeconds(7200));

        for (var day = SPRING; day.isBefore(SPRING.plusDays(33)); day = day.plusDays(1)) {
            plan(day);
            people.followUps(customer).stream()
                    .filter(planned -> planned.state().equals("PLANNED"))
                    .forEach(this::end);
        }

        assertThat(people.followUps(customer))
                .extracting(Planned::rule)
                .containsSubsequence("cadence-at-risk", "cadence-at-risk-second", "cadence-at-risk-third")
                .filteredOn(rule -> rule.startsWith("cadence-at-risk"))
                .hasSize(3);
    }

    @Test
    void callsWhoWasNotHeardOfForThirtyDaysAfterAComplaint() {
        var silent = people.customer(ORDINARY);
        var back = people.customer(ORDINARY);
        var closed = people.morning(SPRING).minus(Duration.ofDays(30)).minusSeconds(60);
        people.complained(silent, closed.minusSeconds(86_400), closed);
        people.complained(back, closed.minusSeconds(86_400), closed);
        people.complained(back, closed.plusSeconds(86_400), closed.plusSeconds(90_000));

        plan(SPRING);

        assertThat(people.followUps(silent)).extracting(Planned::rule).contains("cadence-silence");
        assertThat(people.followUps(back)).extracting(Planned::occasion).doesNotContain("SILENCE");
    }

    @Test
    void thanksOnTheAnniversaryOnlyWhoAgreedToAdvertising() {
        var joined = people.morning(SPRING.minusYears(4)).minusSeconds(3600);
        var agreed = people.customer(SME, joined);
        var silent = people.customer(SME, joined);
        people.agrees(agreed, "MARKETING", joined);

        plan(SPRING);

        assertThat(people.followUps(agreed))
                .extracting(Planned::occasion, Planned::occasionKey)
                .contains(tuple("ANNIVERSARY", "4"));
        assertThat(people.followUps(silent)).extracting(Planned::occasion).doesNotContain("ANNIVERSARY");
        assertThat(people.counts(SPRING)).containsEntry("SME ANNIVERSARY SUPPRESSED contact-no-consent", 1);
    }

    @Test
    void countsWhoIsLeftAloneByReasonAndMakesNoRowsOfThem() {
        var complaining = people.customer(ORDINARY);
        var day = people.dayOf(complaining, 31, SPRING);
        var refusing = sameDayAs(complaining);
        var contacted = sameDayAs(complaining);
        people.complained(complaining, people.morning(day).minusSeconds(60), null);
        people.refuses(refusing, "SURVEY", people.morning(day).minusSeconds(60));
        people.wasContacted(contacted, people.morning(day).minus(Duration.ofDays(3)));

        plan(day);

        for (var id : List.of(complaining, refusing, contacted)) {
            assertThat(people.followUps(id)).isEmpty();
        }
        assertThat(people.counts(day))
                .isEqualTo(Map.of(
                        "ORDINARY MONTHLY SUPPRESSED contact-open-complaint", 1,
                        "ORDINARY MONTHLY SUPPRESSED contact-no-consent", 1,
                        "ORDINARY MONTHLY SUPPRESSED contact-cap-survey-ordinary", 1));
    }

    @Test
    void asksOnlyTheMoreImportantOfTwoQuestionsThatFallOnOneDay() {
        var customer = people.customer(SME);
        var day = people.dayOf(customer, 182, SPRING);

        plan(day);

        assertThat(people.followUps(customer)).extracting(Planned::rule).containsExactly("cadence-nps");
        assertThat(people.counts(day)).containsEntry("SME FORTNIGHTLY SUPPRESSED OTHER_OCCASION", 1);
    }

    @Test
    void carriesOverWhoDoesNotFitInTheCallersDayAndTakesThemFirstTomorrow() {
        var poor = atRisk(SPRING, 10);
        var rich = atRisk(SPRING, 90_000);
        var richer = atRisk(SPRING.plusDays(1), 900_000);
        capacities.set(new CallerCapacity("华东", "RETENTION", 1), Actor.staff("sun.jie"));

        plan(SPRING);
        assertThat(talk(rich).state()).isEqualTo("PLANNED");
        assertThat(talk(poor).state()).isEqualTo("CARRIED_OVER");
        assertThat(people.counts(SPRING)).containsEntry("ORDINARY AT_RISK CARRIED_OVER NO_CAPACITY", 1);

        end(talk(rich));
        plan(SPRING.plusDays(1));
        assertThat(talk(poor).state()).isEqualTo("PLANNED");
        assertThat(talk(richer).state()).isEqualTo("CARRIED_OVER");
    }

    @Test
    void takesTheSettingWhereNobodySaidWhatCallersCanDo() {
        var all = List.of(atRisk(SPRING, 0), atRisk(SPRING, 0), atRisk(SPRING, 0));

        plan(SPRING);

        assertThat(all).extracting(id -> talk(id).state()).containsOnlyOnce("CARRIED_OVER");
    }

    @Test
    void doesNotCallACustomerTwiceAtTheSameTime() {
        var customer = atRisk(SPRING, 0);
        plan(SPRING);

        for (var day = SPRING.plusDays(1); day.isBefore(SPRING.plusDays(9)); day = day.plusDays(1)) {
            plan(day);
        }

        assertThat(people.followUps(customer))
                .filteredOn(planned -> planned.way().equals("CALL"))
                .hasSize(1);
        assertThat(people.counts(SPRING.plusDays(7)))
                .containsEntry("ORDINARY AT_RISK_SECOND SUPPRESSED OPEN_FOLLOW_UP", 1);
    }

    private long atRisk(LocalDate day, long revenue) {
        var id = people.customer(ORDINARY);
        people.earns(id, revenue);
        people.becomesAtRisk(id, people.morning(day).minusSeconds(3600));
        return id;
    }

    private void plan(LocalDate day) {
        people.itIsTheMorningOf(day);
        assertThat(planning.open(day)).isTrue();
        while (!planning.planNext(day)) {
            // the next chunk
        }
        planning.allotCallers(day);
    }

    private Planned talk(long id) {
        return people.followUps(id).stream()
                .filter(planned -> planned.way().equals("CALL"))
                .findFirst()
                .orElseThrow();
    }

    private void end(Planned planned) {
        people.end(planned.number());
    }

    private long sameDayAs(long customer) {
        people.skipNumbersUntil(next -> (next - customer) % 31 == 0);
        return people.customer(ORDINARY);
    }
}
