package org.huifang.sla.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huifang.sla.SlaMilestone.*;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.sla.Awaiting;
import org.huifang.sla.ClockRevision;
import org.huifang.sla.ServiceTerms;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.calendar.CalendarSource;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.sla.calendar.approved.ShippedCalendars;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** A holiday entered late, a policy edited: first the list, then a second person, then open deadlines move. */
@ApplicationTest
class ClockChangeTest {

    /** Tuesday of an ordinary week, 09:00 in China. */
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    private static final String WEDNESDAY_OFF =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Huifang//Test//EN
            BEGIN:VEVENT
            UID:late-holiday
            DTSTAMP:20261101T000000Z
            DTSTART;VALUE=DATE:20261125
            DTEND;VALUE=DATE:20261126
            SUMMARY:Holiday entered late
            CATEGORIES:HOLIDAY
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    @Autowired
    CaseDriver cases;

    @Autowired
    SlaClocks clocks;

    @Autowired
    ClockChanges changes;

    @Autowired
    Calendars calendars;

    @Autowired
    ShippedCalendars shipped;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionTables tables;

    @Autowired
    People people;

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    EditedCalendars edited;

    private String deployment;

    @BeforeEach
    void startOnAnOrdinaryMorning() {
        ClockUtil.setCurrentTime(Date.from(MORNING));
        people.add("ma.li", "Ma Li", "Huifang-test-1", Group.PROCESS_OWNERS);
        people.add("qian.yu", "Qian Yu", "Huifang-test-1", Group.PROCESS_OWNERS);
    }

    @AfterEach
    void putEverythingBack() {
        changes.newestFirst(20).stream()
                .filter(change -> change.state() == ClockChange.State.LISTED)
                .forEach(change -> decide(change.id(), "qian.yu", "REJECT"));
        ClockUtil.reset();
        var cn = shipped.sources().get("cn");
        if (!calendars
                .of(calendars.inForce("cn"))
                .fingerprint()
                .equals(cn.read().fingerprint())) {
            calendars.approve(cn, Actor.SYSTEM);
        }
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
            lookAtTablesAgain();
        }
    }

    @Test
    void listsWhatAHolidayEnteredLateWouldMoveBeforeAnythingMoves() {
        var number = caseWithRemedyRunning();
        var before = clocks.dueAt(number.value(), REMEDY);

        var change = proposeHoliday();

        assertThat(changes.look(change).state()).isEqualTo(ClockChange.State.LISTED);
        assertThat(moves(change, number)).singleElement().satisfies(move -> {
            assertThat(move.milestone()).isEqualTo(REMEDY);
            assertThat(move.before()).isEqualTo(before);
            assertThat(move.after()).isEqualTo(before.plus(Duration.ofDays(1)));
        });
        assertThat(clocks.dueAt(number.value(), REMEDY)).isEqualTo(before);
    }

    @Test
    void movesOpenDeadlinesUnderTheNameOfWhoApproved() {
        var number = caseWithRemedyRunning();
        var before = clocks.dueAt(number.value(), REMEDY);
        var legal = clocks.dueAt(number.value(), LEGAL_LIMIT);

        var change = proposeHoliday();
        decide(change, "qian.yu", "APPROVE");

        assertThat(changes.look(change).state()).isEqualTo(ClockChange.State.APPLIED);
        assertThat(changes.look(change).decidedBy()).isEqualTo("staff:qian.yu");
        assertThat(clocks.dueAt(number.value(), REMEDY)).isEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(clocks.dueAt(number.value(), LEGAL_LIMIT)).isEqualTo(legal);
        assertThat(cases.events(number)).contains(CaseEventKind.DEADLINES_MOVED);
    }

    @Test
    void neverMovesClosedResults() {
        var number = caseWithRemedyRunning();
        var kept = caseWithRemedyRunning();
        clocks.fulfil(kept.value(), REMEDY);
        var before = clock(kept, REMEDY);

        decide(proposeHoliday(), "qian.yu", "APPROVE");

        assertThat(clock(kept, REMEDY)).isEqualTo(before);
        assertThat(clock(number, REMEDY).calendar()).isEqualTo(calendars.inForce("cn"));
    }

    @Test
    void neverMakesABrokenPromiseUnbroken() {
        var number = caseWithRemedyRunning();
        cases.pass(Duration.ofDays(3), number);
        var before = clock(number, REMEDY);
        assertThat(before.isBroken()).isTrue();

        decide(proposeHoliday(), "qian.yu", "APPROVE");

        assertThat(clock(number, REMEDY)).isEqualTo(before);
    }

    @Test
    void countsTimeBeforeAPauseAnewWhenTheHolidayLiesInIt() {
        var number = caseWithRemedyRunning();
        cases.pass(Duration.ofHours(36), number);
        clocks.pause(number.value(), Awaiting.THIRD_PARTY, cases.now().plus(Duration.ofDays(2)));
        assertThat(clock(number, REMEDY).run().used()).isEqualTo(Duration.ofHours(36));

        decide(proposeHoliday(), "qian.yu", "APPROVE");

        assertThat(clock(number, REMEDY).run().used()).isEqualTo(Duration.ofHours(15));
        assertThat(clock(number, REMEDY).isPaused()).isTrue();
    }

    @Test
    void changesNothingWhenItIsRejected() {
        var number = caseWithRemedyRunning();
        var before = clock(number, REMEDY);
        var inForce = calendars.inForce("cn");

        var change = proposeHoliday();
        decide(change, "qian.yu", "REJECT");

        assertThat(changes.look(change).state()).isEqualTo(ClockChange.State.REJECTED);
        assertThat(clock(number, REMEDY)).isEqualTo(before);
        assertThat(calendars.inForce("cn")).isEqualTo(inForce);
    }

    @Test
    void letsNobodyApproveTheirOwnProposal() {
        var change = proposeHoliday();

        assertThatThrownBy(() -> decide(change, "ma.li", "APPROVE"))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("Whoever proposed a change cannot decide it");
    }

    @Test
    void refusesACalendarThatSaysTheSame() {
        assertThatThrownBy(() -> changes.proposeCalendar(shipped.sources().get("cn"), Actor.staff("ma.li")))
                .isInstanceOf(ChangeRefused.class);
    }

    @Test
    void movesOpenDeadlinesToAnEditedPolicyAndDropsPromisesItNoLongerMakes() {
        var number = cases.complaintByMail();
        var due = clocks.dueAt(number.value(), RESOLUTION);
        deployPolicy(policy -> policy.replace("\"PT24H\"", "\"PT30H\"").replace("\"NEXT_UPDATE\"", "\"CALLBACK\""));

        var change = changes.proposePolicy(Actor.staff("ma.li"));
        work(change);
        assertThat(clocks.dueAt(number.value(), RESOLUTION)).isEqualTo(due);
        decide(change, "qian.yu", "APPROVE");

        assertThat(clocks.dueAt(number.value(), RESOLUTION)).isEqualTo(due.plus(Duration.ofHours(6)));
        assertThat(clock(number, NEXT_UPDATE).result().cancelledAt()).isNotNull();
        assertThat(cases.timer(number, "BoundaryEvent_ResolutionDue")
                        .getDuedate()
                        .toInstant())
                .isEqualTo(due.plus(Duration.ofHours(6)));
    }

    /** What was listed is what is applied. */
    @Test
    void appliesThePolicyThatWasListedAndNotALaterOne() {
        var number = cases.complaintByMail();
        var due = clocks.dueAt(number.value(), RESOLUTION);
        deployPolicy(policy -> policy.replace("\"PT24H\"", "\"PT30H\""));
        var first = deployment;
        try {
            var change = changes.proposePolicy(Actor.staff("ma.li"));
            work(change);
            deployPolicy(policy -> policy.replace("\"PT30H\"", "\"PT90H\""));
            decide(change, "qian.yu", "APPROVE");

            assertThat(clocks.dueAt(number.value(), RESOLUTION)).isEqualTo(due.plus(Duration.ofHours(6)));
        } finally {
            deployments.add(first);
        }
    }

    /** Only the warning moves. */
    @Test
    void movesTheLadderWhenOnlyTheWarningMoves() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number);
        deployPolicy(policy -> policy.replace(">75<", ">25<"));

        var change = changes.proposePolicy(Actor.staff("ma.li"));
        work(change);
        decide(change, "qian.yu", "APPROVE");

        var warn = clock(number, HUMAN_RESPONSE).warnAt();
        assertThat(warn).isEqualTo(MORNING.plus(Duration.ofMinutes(30)));
        assertThat(cases.timer(number, "StartEvent_LadderStepDue").getDuedate().toInstant())
                .isEqualTo(warn);
    }

    /** An approved calendar is not undone by the next start. */
    @Test
    void aRestartProposesNothingWhenNoFileWasEdited() {
        decide(proposeHoliday(), "qian.yu", "APPROVE");

        edited.propose();

        var open = changes.newestFirst(20).stream()
                .filter(change -> change.state() == ClockChange.State.PROPOSED)
                .toList();
        open.forEach(change -> work(change.id()));
        assertThat(open).isEmpty();
    }

    /** A promise made only under the assessed terms is started. */
    @Test
    void startsAPromiseThatOnlyTheAssessedTermsMake() {
        deployPolicy(policy ->
                policy.replaceFirst("(?s)(<rule id=\"sla-next-update-p2-p3\".*?)\"NEXT_UPDATE\"", "$1\"CALLBACK\""));
        var number = cases.complaintByMail();

        clocks.retarget(number.value(), new ServiceTerms("P1", "SIMPLE", false));

        assertThat(clocks.of(number.value())).anyMatch(one -> one.milestone() == NEXT_UPDATE);
    }

    @AfterEach
    void removeOlder() {
        deployments.forEach(one -> repository.deleteDeployment(one, true));
        lookAtTablesAgain();
    }

    private ComplaintNumber caseWithRemedyRunning() {
        var number = cases.complaintByMail();
        clocks.start(number.value(), REMEDY, 0, new ServiceTerms("P3", "SIMPLE", true));
        return number;
    }

    private UUID proposeHoliday() {
        var cn = shipped.sources().get("cn");
        var feeds = new HashMap<>(cn.calendars());
        feeds.put("late.ics", WEDNESDAY_OFF);
        var yaml = cn.yaml().replaceFirst("(?m)^holidays:", "holidays:\n  - late.ics");
        var change = changes.proposeCalendar(new CalendarSource(yaml, feeds), Actor.staff("ma.li"));
        work(change);
        return change;
    }

    private void decide(UUID change, String user, String decision) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(change.toString())
                .singleResult();
        identities.setAuthentication(user, List.of(Group.PROCESS_OWNERS.id()));
        try {
            tasks.complete(task.getId(), Map.of("decision", decision));
        } finally {
            identities.clearAuthentication();
        }
        work(change);
    }

    private void work(UUID change) {
        for (var job = next(change); job != null; job = next(change)) {
            management.executeJob(job.getId());
        }
    }

    private Job next(UUID change) {
        return management.createJobQuery().processDefinitionKey("clock-change").messages().list().stream()
                .filter(job -> job.getRetries() > 0)
                .findFirst()
                .orElse(null);
    }

    private void deployPolicy(UnaryOperator<String> edit) {
        var policy = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("sla-policy")
                .latestVersion()
                .singleResult();
        try (var model = repository.getDecisionModel(policy.getId())) {
            deployment = repository
                    .createDeployment()
                    .addString("sla-policy.dmn", edit.apply(new String(model.readAllBytes(), StandardCharsets.UTF_8)))
                    .deploy()
                    .getId();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lookAtTablesAgain();
    }

    /** The newest versions are remembered for some seconds of real time, which a test does not wait for. */
    private void lookAtTablesAgain() {
        ((Cache<?, ?>) ReflectionTestUtils.getField(tables, "newest")).invalidateAll();
    }

    private List<ClockRevision.Move> moves(UUID change, ComplaintNumber number) {
        return changes.impact(change, 0, 1000).stream()
                .filter(move -> move.caseNumber().equals(number.value()))
                .toList();
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == milestone)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
