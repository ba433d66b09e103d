package org.huifang.complaint.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huifang.staff.StaffProfile.skilled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.staff.StaffProfile;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets a case. Customs matters (I1, skill CUSTOMS) go to a department that has only the people of each test. */
@ApplicationTest
class AssignmentTest {

    private static final String CUSTOMS = "I1";
    private static final String PICKUP = "R1";
    private static final String RUDE_COURIER = "D4";
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    CaseLedger ledger;

    @Autowired
    Parcels parcels;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void clearUp() {
        staff.clearUp();
        ClockUtil.reset();
    }

    @Test
    void givesTheCaseToWhoHasTheSkill() {
        hire("an.qi", skilled("TRACING"));
        hire("bai.he", skilled("CUSTOMS", "TRACING"));

        var first = staff.complaint(CUSTOMS);
        var second = staff.complaint(CUSTOMS);

        assertThat(List.of(staff.agentOf(first), staff.agentOf(second))).containsOnly("bai.he");
        assertThat(cases.task(second).getAssignee()).isEqualTo("bai.he");
        assertThat(text(first, CaseEventKind.ASSIGNED, "ground")).isEqualTo("SKILL");
    }

    @Test
    void givesTheCaseToSomebodyWithoutTheSkillRatherThanToNobody() {
        hire("an.qi", skilled("TRACING"));
        staff.user("bai.he", Group.INTERNATIONAL);

        var numbers = List.of(staff.complaint(CUSTOMS), staff.complaint(CUSTOMS));

        assertThat(numbers).extracting(staff::agentOf).containsExactlyInAnyOrder("an.qi", "bai.he");
        assertThat(text(numbers.get(0), CaseEventKind.ASSIGNED, "ground")).isEqualTo("WITHOUT_SKILL");
    }

    @Test
    void givesTheCaseToTheLeastLoaded() {
        hire("an.qi", skilled("CUSTOMS"));
        staff.complaint(CUSTOMS);
        staff.complaint(CUSTOMS);
        hire("bai.he", skilled("CUSTOMS"));

        var numbers = List.of(staff.complaint(CUSTOMS), staff.complaint(CUSTOMS), staff.complaint(CUSTOMS));

        assertThat(numbers).extracting(staff::agentOf).containsOnlyOnce("an.qi").contains("bai.he");
    }

    @Test
    void countsNoCaseWhoseSolutionIsDone() {
        hire("an.qi", new StaffProfile(null, null, Set.of("CUSTOMS"), true, 1, null));
        var done = staff.complaint(CUSTOMS);
        cases.resolve(done);

        assertThat(staff.agentOf(staff.complaint(CUSTOMS))).isEqualTo("an.qi");
    }

    @Test
    void takesTurnsAmongEquallyLoadedWhoeverWasGivenWorkLongestAgo() {
        var agents = List.of("an.qi", "bai.he", "cao.yu");
        agents.forEach(agent -> hire(agent, skilled("CUSTOMS")));

        var turns = new ArrayList<String>();
        for (var round = 0; round < 9; round++) {
            var number = staff.complaint(CUSTOMS);
            turns.add(staff.agentOf(number));
            cases.resolve(number); // all are equally loaded again
        }

        assertThat(turns.subList(0, 3)).containsExactlyInAnyOrderElementsOf(agents);
        assertThat(turns.subList(3, 6)).isEqualTo(turns.subList(0, 3));
        assertThat(turns.subList(6, 9)).isEqualTo(turns.subList(0, 3));
    }

    @Test
    void balancesCasesThatAreAssignedAtOnce() throws Exception {
        var agents = List.of("an.qi", "bai.he", "cao.yu", "deng.li");
        agents.forEach(agent -> hire(agent, skilled("CUSTOMS")));
        var numbers = new ArrayList<ComplaintNumber>();
        for (var i = 0; i < 24; i++) {
            numbers.add(staff.received(CUSTOMS));
        }

        var nodes = Executors.newFixedThreadPool(8);
        try {
            var steps = numbers.stream()
                    .map(number -> (Callable<Void>) () -> {
                        cases.work(number);
                        return null;
                    })
                    .toList();
            for (var step : nodes.invokeAll(steps)) {
                step.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(numbers.stream().collect(Collectors.groupingBy(staff::agentOf, Collectors.counting())))
                .isEqualTo(agents.stream().collect(Collectors.toMap(agent -> agent, agent -> 6L)));
    }

    @Test
    void asksATeamLeadWhenTheDepartmentHasNobody() {
        var number = staff.complaint(CUSTOMS);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_NameAgent");
        assertThat(text(number, CaseEventKind.AGENT_MISSING, "reason")).isEqualTo("NOBODY_IN_GROUP");
    }

    @Test
    void asksATeamLeadWhenAllHaveLeft() {
        hire("an.qi", skilled("CUSTOMS"));
        staff.leave("an.qi");

        assertThat(missing(CUSTOMS)).isEqualTo("NOBODY_IN_GROUP");
    }

    @Test
    void asksATeamLeadWhenAllAreAwayOrTakeNoWork() {
        hire("an.qi", skilled("CUSTOMS"));
        staff.away("an.qi", Duration.ofHours(1));
        hire("bai.he", new StaffProfile(null, null, Set.of("CUSTOMS"), false, null, null));

        assertThat(missing(CUSTOMS)).isEqualTo("ALL_ABSENT");
    }

    @Test
    void asksATeamLeadWhenAllHaveAsManyAsTheyCanTake() {
        hire("an.qi", new StaffProfile(null, null, Set.of("CUSTOMS"), true, 2, null));
        staff.complaint(CUSTOMS);
        assertThat(staff.agentOf(staff.complaint(CUSTOMS))).isEqualTo("an.qi");

        assertThat(missing(CUSTOMS)).isEqualTo("ALL_FULL");
    }

    @Test
    void countsAnAbsenceFromTheMomentItBegins() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING));
        hire("an.qi", skilled("CUSTOMS"));
        staff.away("an.qi", MONDAY_MORNING, MONDAY_MORNING.plus(Duration.ofHours(1)));

        assertThat(missing(CUSTOMS)).isEqualTo("ALL_ABSENT");
    }

    @Test
    void givesWorkAgainFromTheMomentAnAbsenceEnds() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING));
        hire("an.qi", skilled("CUSTOMS"));
        staff.away("an.qi", MONDAY_MORNING, MONDAY_MORNING.plus(Duration.ofHours(1)));

        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING.plus(Duration.ofHours(1))));

        assertThat(staff.agentOf(staff.complaint(CUSTOMS))).isEqualTo("an.qi");
    }

    @Test
    void prefersWhoStaysUntilTheNextPromiseIsDue() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING));
        hire("an.qi", skilled("CUSTOMS"));
        hire("bai.he", skilled("CUSTOMS"));
        staff.away("an.qi", MONDAY_MORNING.plus(Duration.ofHours(2)), MONDAY_MORNING.plus(Duration.ofDays(1)));

        var numbers = List.of(staff.complaint(CUSTOMS), staff.complaint(CUSTOMS));
        assertThat(numbers).extracting(staff::agentOf).containsOnly("bai.he");

        staff.leave("bai.he");
        assertThat(staff.agentOf(staff.complaint(CUSTOMS))).isEqualTo("an.qi");
    }

    @Test
    void givesKeyAccountsToTheirManagerHoweverMuchTheManagerHas() {
        hire("an.qi", skilled("CUSTOMS"));
        hire("bai.he", new StaffProfile(null, null, Set.of(), true, 1, null));

        var numbers = List.of(keyAccountOf("bai.he"), keyAccountOf("bai.he"));

        assertThat(numbers).extracting(staff::agentOf).containsOnly("bai.he");
        assertThat(text(numbers.get(0), CaseEventKind.ASSIGNED, "ground")).isEqualTo("MANAGER");
    }

    @Test
    void givesKeyAccountsOfAnAbsentManagerToTheDeputyAndWithoutOneToTheDepartment() {
        hire("an.qi", skilled("CUSTOMS"));
        staff.user("cao.yu", Group.LEGAL);
        staff.hire("bai.he", Group.KEY_ACCOUNTS, new StaffProfile(null, null, Set.of(), true, null, "cao.yu"));
        staff.away("bai.he", Duration.ofHours(8));
        var covered = keyAccountOf("bai.he");
        staff.leave("cao.yu");
        var routed = keyAccountOf("bai.he");

        assertThat(staff.agentOf(covered)).isEqualTo("cao.yu");
        assertThat(text(covered, CaseEventKind.ASSIGNED, "ground")).isEqualTo("DEPUTY");
        assertThat(staff.agentOf(routed)).isEqualTo("an.qi");
    }

    @Test
    void givesKeyAccountsToTheDepartmentWhenTheirManagerWorksOnNoCases() {
        hire("an.qi", skilled("CUSTOMS"));
        staff.user("bai.he", Group.AUDITORS);

        assertThat(staff.agentOf(keyAccountOf("bai.he"))).isEqualTo("an.qi");
    }

    @Test
    void givesOrdinaryCustomersToTheDepartmentWhateverTheirFileSays() {
        hire("an.qi", skilled("CUSTOMS"));
        staff.user("bai.he", Group.KEY_ACCOUNTS);
        var number = staff.received(CUSTOMS);
        manage(number, "bai.he");
        cases.work(number);

        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
    }

    @Test
    void neverGivesACaseToTheOutletComplainedAbout() {
        staff.hire("an.qi", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-01"));
        staff.hire("bai.he", Group.OUTLET_PICKUP, skilled().ofOutlet("SH-02"));

        var numbers = List.of(collectedBy("SH-01"), collectedBy("SH-01"), collectedBy("SH-02"));

        assertThat(numbers).extracting(staff::agentOf).containsExactly("bai.he", "bai.he", "an.qi");
    }

    @Test
    void neverGivesACaseToTheCourierComplainedAbout() {
        staff.hire("an.qi", Group.OUTLET_DELIVERY, courier("C-77"));
        staff.hire("bai.he", Group.OUTLET_DELIVERY, courier("C-78"));

        var numbers = List.of(about("C-77"), about("C-77"), about("C-78"));

        assertThat(numbers).extracting(staff::agentOf).containsExactly("bai.he", "bai.he", "an.qi");
    }

    @Test
    void neverGivesAKeyAccountToAManagerComplainedAbout() {
        staff.hire("an.qi", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-01"));
        staff.hire("bai.he", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-02"));
        var number = staff.received(PICKUP);
        keyAccount(number, "an.qi");
        track(number, "SH-01", null, null);
        cases.work(number);

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
    }

    @Test
    void refusesTheOutletComplainedAboutAlsoWhenATeamLeadNamesIt() {
        staff.hire("an.qi", Group.OUTLET_PICKUP, skilled("COLLECTION").ofOutlet("SH-01"));
        var number = collectedBy("SH-01");
        assertThat(text(number, CaseEventKind.AGENT_MISSING, "reason")).isEqualTo("ALL_INVOLVED");

        assertThatThrownBy(() -> name(number, "an.qi"))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("被诉方，请指派他人")
                .hasMessageContaining("is complained about; name somebody else");
        name(number, "li.na");

        assertThat(staff.agentOf(number)).isEqualTo("li.na");
    }

    @Test
    void refusesATeamLeadsChoiceOfSomebodyWhoIsAway() {
        var number = staff.complaint(CUSTOMS);
        hire("an.qi", skilled("CUSTOMS"));
        staff.away("an.qi", Duration.ofHours(1));

        assertThatThrownBy(() -> name(number, "an.qi"))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("is away at present");
    }

    private void hire(String id, StaffProfile profile) {
        staff.hire(id, Group.INTERNATIONAL, profile);
    }

    private static StaffProfile courier(String staffNumber) {
        return new StaffProfile(staffNumber, "SH-03", Set.of("DELIVERY"), true, null, null);
    }

    private void name(ComplaintNumber number, String agent) {
        cases.complete(number, "Task_NameAgent", "sun.jie", Map.of("namedAgent", agent));
    }

    private String missing(String category) {
        return text(staff.complaint(category), CaseEventKind.AGENT_MISSING, "reason");
    }

    private ComplaintNumber keyAccountOf(String manager) {
        var number = staff.received(CUSTOMS);
        keyAccount(number, manager);
        cases.work(number);
        return number;
    }

    private void keyAccount(ComplaintNumber number, String manager) {
        database.update("update customer set type = 'KEY_ACCOUNT' where id = ?", customerOf(number));
        manage(number, manager);
    }

    private void manage(ComplaintNumber number, String manager) {
        database.update(
                "insert into customer_file (customer_id, type_source, manager, updated_at) values (?, 'PERSON', ?, now())",
                customerOf(number),
                manager);
    }

    private long customerOf(ComplaintNumber number) {
        return cases.look(number).customerId();
    }

    private ComplaintNumber collectedBy(String outlet) {
        var number = staff.received(PICKUP);
        track(number, outlet, null, null);
        cases.work(number);
        return number;
    }

    private ComplaintNumber about(String courier) {
        var number = staff.received(RUDE_COURIER);
        track(number, null, "SH-03", courier);
        cases.work(number);
        return number;
    }

    private void track(ComplaintNumber number, String pickup, String delivery, String courier) {
        parcels.save(new Parcel(
                cases.look(number).report().waybill(),
                cases.now(),
                null,
                Parcel.State.DELIVERED,
                null,
                null,
                null,
                pickup,
                delivery,
                courier,
                null,
                null,
                null,
                null,
                List.of()));
    }

    private String text(ComplaintNumber number, CaseEventKind kind, String field) {
        return ledger.of(number.value()).stream()
                .filter(event -> event.kind() == kind)
                .map(CaseEvent::data)
                .findFirst()
                .orElseThrow()
                .get(field)
                .asText();
    }
}
