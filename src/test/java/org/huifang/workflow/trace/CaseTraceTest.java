package org.huifang.workflow.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class CaseTraceTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Test
    void keepsThePathOfAWholeCaseWithEveryFlow() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");

        var steps = steps(number);
        assertThat(steps)
                .contains("START complaint", "IN SubProcess_Receive", "OUT SubProcess_Receive", "IN SubProcess_Close")
                .contains("OUT Task_ClassifyComplaint", "END complaint", "START remedy", "START callback");
        assertThat(steps).filteredOn(step -> step.startsWith("VIA ")).hasSizeGreaterThan(20);
        assertThat(count(steps, "IN ")).isEqualTo(count(steps, "OUT ") + count(steps, "STOP "));
    }

    @Test
    void keepsFewRowsForACase() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");

        var size = database.queryForMap(
                """
                select count(*) rows, sum(octet_length(data::text)) bytes,
                    (select count(*) from case_event where complaint_number = ?) events
                from case_trace where case_number = ?""",
                number.value(),
                number.value());
        assertThat((Long) size.get("rows")).isLessThan((Long) size.get("events"));
        assertThat((Long) size.get("bytes")).isLessThan(20_000);
    }

    @Test
    void keepsWhoClaimedOwnedAndCompletedATask() {
        var number = cases.complaintByMail();
        cases.work(number);
        var task = cases.task(number).getId();
        as("li.na", () -> tasks.claim(task, "li.na"));
        as("sun.jie", () -> tasks.setOwner(task, "sun.jie"));
        cases.classify(number);

        var operations = database.queryForList(
                """
                select actor || ' ' || (data ->> 'operation') || ' ' || (data ->> 'task') from case_trace
                where case_number = ? and kind = 'OPERATION' order by seq""",
                String.class,
                number.value());
        assertThat(operations)
                .contains("staff:li.na Claim Task_ClassifyComplaint", "staff:sun.jie SetOwner Task_ClassifyComplaint")
                .contains("staff:li.na Complete Task_ClassifyComplaint");
    }

    @Test
    void keepsNothingOfATransactionThatIsUndone() {
        var number = cases.complaintByMail();
        var before = steps(number);
        transaction.executeWithoutResult(status -> {
            cases.work(number);
            status.setRollbackOnly();
        });

        assertThat(steps(number)).isEqualTo(before);
    }

    @Test
    void refusesToChangeOrRemoveAnEntry() {
        var number = cases.complaintByMail().value();

        assertThatThrownBy(() -> database.update("update case_trace set actor = 'x' where case_number = ?", number))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from case_trace where case_number = ?", number))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.execute("truncate case_trace")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from kept_model")).hasMessageContaining("append-only");
    }

    @Test
    void keepsEveryModelAndTableThatIsDeployed() {
        var models = repository.createProcessDefinitionQuery().list().stream()
                .map(definition -> definition.getId())
                .toList();
        var tables = repository.createDecisionDefinitionQuery().list().stream()
                .map(definition -> definition.getId())
                .toList();

        assertThat(database.queryForList("select definition_id from kept_model where kind = 'BPMN'", String.class))
                .containsAll(models);
        assertThat(database.queryForList("select definition_id from kept_model where kind = 'DMN'", String.class))
                .containsAll(tables);
    }

    private void as(String user, Runnable work) {
        identities.setAuthentication(
                user,
                identities.createGroupQuery().groupMember(user).list().stream()
                        .map(group -> group.getId())
                        .toList());
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private static long count(List<String> steps, String start) {
        return steps.stream().filter(step -> step.startsWith(start)).count();
    }

    private List<String> steps(ComplaintNumber number) {
        return database.queryForList(
                """
                select step from case_trace, json_array_elements(data -> 'instances') instance,
                    json_array_elements_text(instance -> 'steps') step
                where case_number = ? and kind = 'PATH' order by seq""",
                String.class,
                number.value());
    }
}
