package org.huifang.followup.planning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.huifang.customer.CustomerType.ORDINARY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.huifang.followup.planning.PlanningDriver;
import org.huifang.followup.planning.PlanningDriver.Planned;
import org.huifang.followup.planning.PlanningLifecycle;
import org.huifang.followup.planning.PlanningTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day of {@code follow-up-planning}: begun by the clock or on demand, in steps, killed in the middle of one. */
@PlanningTest
class FollowUpPlanningProcessTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);
    private static final int CUSTOMERS = 7;

    @Autowired
    PlanningDriver people;

    @Autowired
    PlanningLifecycle lifecycle;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    private final List<Long> customers = new ArrayList<>();

    @BeforeEach
    void someAreDue() {
        people.itIsTheMorningOf(DAY);
        while (customers.size() < CUSTOMERS) {
            people.skipNumbersUntil(next -> people.dayOf(next, 31, DAY).equals(DAY));
            customers.add(people.customer(ORDINARY));
        }
    }

    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(FollowUpPlanningModel.KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(FollowUpPlanningModel.KEY)
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        people.clear();
    }

    @Test
    void plansAndStartsADayOnDemandChunkByChunk() {
        lifecycle.plan();

        assertThat(work()).endsWith("EndEvent_DayPlanned");
        assertThat(customers).allSatisfy(id -> assertThat(people.followUps(id))
                .singleElement()
                .satisfies(planned -> assertThat(planned.state()).isNotEqualTo("PLANNED")));
        assertThat(database.sql("select started from planning_run where day = :day and finished_at is not null")
                        .param("day", DAY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(CUSTOMERS);
    }

    @Test
    void plansEveryMorningByItself() {
        var timer = timer();
        people.itIs(timer.getDuedate().toInstant());

        management.executeJob(timer.getId());

        assertThat(work()).endsWith("EndEvent_DayPlanned");
        var next = timer();
        assertThat(next.getDuedate()).isAfter(timer.getDuedate());
        assertThat(next.getDuedate().toInstant().toString()).endsWith("T22:30:00Z");
    }

    @Test
    void plansADayOnlyOnce() {
        lifecycle.plan();
        work();
        var planned = people.allFollowUps();

        lifecycle.plan();

        assertThat(endings()).containsOnlyOnce("EndEvent_DayPlanned").contains("EndEvent_DayAlreadyPlanned");
        assertThat(people.allFollowUps()).isEqualTo(planned);
    }

    @Test
    void goesOnWithoutDoublesAfterBeingKilledInTheMiddleOfAChunk() throws Exception {
        var inTheWay = customers.get(customers.size() - 1);
        lifecycle.plan();
        // Somebody else's uncommitted row makes the chunk of this customer wait while it is writing.
        try (var other = connections.getConnection()) {
            other.setAutoCommit(false);
            try (var insert = other.prepareStatement(
                    "insert into follow_up (customer_id, occasion, occasion_key, way, rule, planned_at, due_at, state)"
                            + " values (?, 'MONTHLY', ?, 'SURVEY', 'other', now(), now(), 'ENDED')")) {
                insert.setLong(1, inTheWay);
                insert.setString(2, DAY.toString());
                insert.executeUpdate();
            }
            var working = CompletableFuture.supplyAsync(this::work);
            killWhoWaitsForALock();
            assertThatThrownBy(working::join).isInstanceOf(CompletionException.class);
            other.rollback();
        }
        var before = people.followUps(inTheWay);

        assertThat(work()).endsWith("EndEvent_DayPlanned");

        assertThat(before).isEmpty();
        assertThat(customers).allSatisfy(id -> assertThat(people.followUps(id))
                .extracting(Planned::rule)
                .containsExactly("cadence-monthly"));
        assertThat(people.counts(DAY)).containsEntry("ORDINARY MONTHLY PLANNED", CUSTOMERS);
    }

    private void killWhoWaitsForALock() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.sql(
                                        """
                        select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock' and query ilike '%due_contact%') killed""")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    /** Runs the steps of the day to its end; returns the end events reached by all of them so far. */
    private List<String> work() {
        for (var job = step(); job != null; job = step()) {
            management.executeJob(job.getId());
        }
        return endings();
    }

    private Job step() {
        return management
                .createJobQuery()
                .processDefinitionKey(FollowUpPlanningModel.KEY)
                .messages()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey(FollowUpPlanningModel.KEY)
                .timers()
                .singleResult();
    }

    private List<String> endings() {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(timer().getProcessDefinitionId())
                .activityType("noneEndEvent")
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .toList();
    }
}
