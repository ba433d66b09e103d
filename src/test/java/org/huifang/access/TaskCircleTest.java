package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.huifang.HuifangApplication;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose a task is, as the engine's API and the webapps tell it. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false")
class TaskCircleTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private RunningHouse house;
    private ComplaintNumber number;
    private String task;

    @BeforeEach
    void hire() {
        house = new RunningHouse(port);
        staff.user("c.service", Group.CUSTOMER_SERVICE);
        staff.user("c.colleague", Group.CUSTOMER_SERVICE);
        staff.user("c.transit", Group.TRANSIT);
        staff.user("c.lead", Group.TEAM_LEADS);
        number = staff.unclassified();
        task = cases.task(number).getId();
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @Test
    void departmentsFindTheirOwnTasksAndLeadsAll() {
        assertThat(found("c.service")).isEqualTo(1);
        assertThat(found("c.colleague")).isEqualTo(1);
        assertThat(found("c.transit")).isZero();
        assertThat(found("c.lead")).isEqualTo(1);
    }

    @Test
    void whoHasATaskOfAProcessThatIsNotForTheirGroupsDoesNotFindIt() {
        staff.user("c.owner", Group.PROCESS_OWNERS);
        tasks.setAssignee(task, "c.owner");

        assertThat(found("c.owner")).isZero();
    }

    @Test
    void aGrantOnASingleTaskStillLetsItBeFound() {
        staff.user("c.owner", Group.PROCESS_OWNERS);
        tasks.setAssignee(task, "c.owner");
        var single = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        single.setUserId("c.owner");
        single.setResource(Resources.TASK);
        single.setResourceId(task);
        single.addPermission(TaskPermissions.READ);
        var id = authorizations.saveAuthorization(single).getId();
        try {
            assertThat(found("c.owner")).isEqualTo(1);
        } finally {
            authorizations.deleteAuthorization(id);
        }
    }

    @Test
    void askingForAnothersGroupFindsNothing() {
        var asked = house.post(
                "c.transit", "/engine-rest/task/count", """
                {"candidateGroup": "customer-service"}""");

        assertThat(asked.body()).isEqualTo("{\"count\":0}");
    }

    @Test
    void askingForOnesOwnFindsIt() {
        assertThat(count("c.service", "\"candidateGroup\": \"customer-service\""))
                .isEqualTo(1);
        assertThat(count("c.service", "\"assignee\": \"c.service\"")).isZero();
        assertThat(claim("c.service", "c.service").statusCode()).isEqualTo(204);
        assertThat(count("c.service", "\"assignee\": \"c.service\"")).isEqualTo(1);
        assertThat(count("c.service", "\"candidateGroup\": \"customer-service\""))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"candidateGroups\": [\"transit\", \"customer-service\"]",
                "\"candidateGroups\": [\"transit\"], \"candidateGroup\": \"customer-service\"",
                "\"candidateGroups\": [\"transit\"], \"candidateUser\": \"c.service\"",
                "\"candidateGroups\": [\"transit\"], \"candidateGroupLike\": \"%\"",
                "\"assigneeIn\": [\"c.transit\", \"c.service\"]",
                "\"assigneeLike\": \"c.%\""
            })
    void askingForOnesOwnAndOthersFindsNothingOfTheOthers(String asked) {
        claim("c.service", asked.contains("assignee") ? "c.service" : "nobody");

        assertThat(count("c.transit", asked)).isZero();
    }

    private int count(String caller, String criteria) {
        var asked = house.post(
                caller,
                "/engine-rest/task/count",
                "{%s, \"processInstanceBusinessKey\": \"%s\"}".formatted(criteria, number.value()));
        return asked.statusCode() == 200 ? Integer.parseInt(asked.body().replaceAll("\\D", "")) : 0;
    }

    @Test
    void askingForEitherFindsNoMore() {
        var asked = house.post(
                "c.transit",
                "/engine-rest/task/count",
                """
                {"orQueries": [{"candidateGroup": "customer-service", "assigneeLike": "%%", "nameLike": "%%"}],
                 "processInstanceBusinessKey": "%s"}"""
                        .formatted(number.value()));

        assertThat(asked.body()).isEqualTo("{\"count\":0}");
    }

    @Test
    void colleaguesReadATaskThatSomebodyHasAndDoNotDoIt() {
        assertThat(claim("c.service", "c.service").statusCode()).isEqualTo(204);

        assertThat(found("c.colleague")).isEqualTo(1);
        assertThat(house.get("c.colleague", "/engine-rest/task/" + task + "/form-variables")
                        .statusCode())
                .isEqualTo(200);
        var done = house.post("c.colleague", "/engine-rest/task/" + task + "/complete", "{}");
        assertThat(done.statusCode()).isEqualTo(403);
        assertThat(done.body()).contains("这项任务由他人办理。Somebody else has this task.");
        assertThat(house.post("c.service", "/engine-rest/task/" + task + "/complete", "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyClaimsInTheNameOfOthersButLeadsGiveTasksOut() {
        var claimed = claim("c.service", "c.colleague");

        assertThat(claimed.statusCode()).isEqualTo(403);
        assertThat(claimed.body()).contains("You can claim a task for yourself only.");
        assertThat(house.post("c.lead", "/engine-rest/task/" + task + "/assignee", "{\"userId\": \"c.colleague\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(cases.task(number).getAssignee()).isEqualTo("c.colleague");
    }

    /** Each way to give a task away that somebody has a door to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.lead assignee {'userId': 'c.other'}",
                "c.lead claim {'userId': 'c.other'}",
                "c.lead identity-links {'userId': 'c.other', 'type': 'assignee'}",
                "c.admin assignee {'userId': 'c.other'}",
                "c.admin delegate {'userId': 'c.other'}"
            })
    void nobodyIsGivenATaskWhoCannotDoIt(String way) {
        staff.user("c.admin", Group.ADMINS);
        var words = way.split(" ", 3);
        var address = "/engine-rest/task/%s/%s".formatted(task, words[1]);
        for (var group : List.of(Group.AUDITORS, Group.CHANNELS, Group.WORKERS, Group.PROCESS_OWNERS)) {
            staff.user("c.other." + group.id().charAt(0), group);
            var given = house.post(
                    words[0],
                    address,
                    words[2].replace("c.other", "c.other." + group.id().charAt(0))
                            .replace('\'', '"'));

            assertThat(given.statusCode()).as(group.id()).isEqualTo(400);
            assertThat(given.body()).contains("此人不能办理这项任务，请指派他人。This person cannot do this task; name somebody else.");
        }
        assertThat(cases.task(number).getAssignee()).isNull();

        assertThat(house.post(
                                words[0],
                                address,
                                words[2].replace("c.other", "c.transit").replace('\'', '"'))
                        .statusCode())
                .isEqualTo(204);
        assertThat(cases.task(number).getAssignee()).isEqualTo("c.transit");
    }

    @Test
    void aTaskIsTakenFromSomebodyAndGivenToNobody() {
        claim("c.service", "c.service");

        assertThat(house.post("c.lead", "/engine-rest/task/" + task + "/assignee", "{\"userId\": null}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void otherDepartmentsAreToldThatTheTaskIsNotTheirs() {
        var claimed = claim("c.transit", "c.transit");

        assertThat(claimed.statusCode()).isEqualTo(403);
        assertThat(claimed.body()).contains("This task is neither yours nor for a group of yours.");
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void webappsShowTheSame() {
        var service = house.browser();
        var transit = house.browser();
        assertThat(service.logIn("c.service", RunningHouse.PASSWORD, "tasklist").statusCode())
                .isEqualTo(200);
        assertThat(transit.logIn("c.transit", RunningHouse.PASSWORD, "tasklist").statusCode())
                .isEqualTo(200);

        var api = "/camunda/api/engine/engine/default/task/" + task;
        assertThat(service.get(api).statusCode()).isEqualTo(200);
        assertThat(transit.get(api).statusCode()).isEqualTo(404);
        assertThat(transit.post(api + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(service.post(api + "/complete", "{}").statusCode()).isEqualTo(400);
        assertThat(transit.get("/camunda/api/cockpit/plugin/base/default/incident/count")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.post(api + "/resolve", "{\"variables\": {\"closed\": {\"value\": true}}}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** What these set would never pass a form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\": {\"department\": {\"value\": \"claims\"}, \"complaintType\": {\"value\": \"COMPLAINT\"}, "
                        + "\"category\": {\"value\": \"T1\"}, \"exposure\": {\"value\": \"NONE\"}}}",
                "{\"variables\": {\"priority\": {\"value\": \"P4\"}}}",
                "{\"variables\": {\"angry\": {\"value\": \"perhaps\"}, \"complaintType\": {\"value\": \"COMPLAINT\"}, "
                        + "\"category\": {\"value\": \"T1\"}, \"exposure\": {\"value\": \"NONE\"}}}"
            })
    void completingWithWhatTheFormDoesNotAskForIsRefusedInASentence(String variables) {
        var done = house.post("c.service", "/engine-rest/task/" + task + "/complete", variables);

        assertThat(done.statusCode()).isEqualTo(400);
        assertThat(done.body()).contains("任务未能完成", "This task cannot be completed");
        assertThat(cases.task(number).getId()).isEqualTo(task);
    }

    @Test
    void aCallIsRegisteredUnderNoNumberOfTheCallersChoice() {
        var registered = house.post(
                "c.service",
                "/engine-rest/process-definition/key/register-call/submit-form",
                """
                {"businessKey": "%s", "variables": {}}""".formatted(number.value()));

        assertThat(registered.statusCode()).isEqualTo(400);
        assertThat(registered.body()).contains("its number is given by the system");
    }

    /** The engine has its rows for groups; a person alone is granted their own account, and not to delete it. */
    @Test
    void grantsAreToGroupsOnly() {
        claim("c.service", "c.service");

        assertThat(authorizations.createAuthorizationQuery().list())
                .filteredOn(grant -> grant.getUserId() != null)
                .filteredOn(grant -> grant.getUserId().startsWith("c."))
                .isNotEmpty()
                .allSatisfy(grant -> {
                    assertThat(grant.getResourceType()).isEqualTo(Resources.USER.resourceType());
                    assertThat(grant.getResourceId()).isEqualTo(grant.getUserId());
                    assertThat(grant.isPermissionGranted(Permissions.UPDATE)).isTrue();
                    assertThat(grant.isPermissionGranted(Permissions.DELETE)).isFalse();
                });
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .extracting(Authorization::getGroupId)
                .containsOnly(Group.ADMINS.id());
    }

    /** What the two of them do; of the first only what the second must find out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim {\"userId\": \"c.service\"}",
                "complete {\"variables\": {\"complaintType\": {\"value\": \"COMPLAINT\"}, \"category\": {\"value\": \"T1\"}, "
                        + "\"angry\": {\"value\": false}, \"exposure\": {\"value\": \"NONE\"}}}"
            })
    void whoIsOvertakenIsToldSo(String deed, CapturedOutput log) {
        var words = deed.split(" ", 2);
        var second = transactions.execute(first -> {
            database.sql("update act_ru_task set rev_ = rev_ + 1 where id_ = :task")
                    .param("task", task)
                    .update();
            var sent = CompletableFuture.supplyAsync(
                    () -> house.post("c.service", "/engine-rest/task/%s/%s".formatted(task, words[0]), words[1]));
            awaitItWaitsForUs();
            return sent;
        });

        assertThat(second.join().statusCode()).isEqualTo(409);
        assertThat(second.join().body())
                .contains("这项任务刚刚由他人处理，请刷新。Somebody else has just dealt with this task; please reload.");
        assertThat(log).contains("came too late").doesNotContain("ENGINE-03005").doesNotContain("OptimisticLocking");
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    private void awaitItWaitsForUs() {
        var patience = Instant.now().plusSeconds(30);
        while (database.sql(
                                "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(Instant.now()).isBefore(patience);
        }
    }

    @Test
    void whoClaimsWhatSomebodyHasIsToldSo() {
        claim("c.service", "c.service");

        var claimed = claim("c.lead", "c.lead");

        assertThat(claimed.statusCode()).isEqualTo(409);
        assertThat(claimed.body()).contains("这项任务刚刚由他人处理，请刷新。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "claim"})
    void whoComesToATaskThatIsDoneIsToldSo(String deed) {
        var answer = house.post(
                "c.service",
                "/engine-rest/task/none/" + deed,
                deed.equals("claim") ? "{\"userId\": \"c.service\"}" : "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("这项任务已不存在，可能刚刚由他人办完，请刷新。There is no such task any more;");
    }

    private HttpResponse<String> claim(String user, String claimer) {
        return house.post(user, "/engine-rest/task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(claimer));
    }

    private int found(String user) {
        var count = house.get(user, "/engine-rest/task/count?processInstanceBusinessKey=" + number.value())
                .body();
        return Integer.parseInt(count.replaceAll("\\D", ""));
    }
}
