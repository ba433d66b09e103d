package org.huifang.complaint.remedy.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wrong input in the tasks of a remedy is refused in a sentence and changes nothing. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemedyFormTest {

    private static final String APPROVE = "Task_ApproveSolution";
    private static final String AWAIT = "Task_AwaitConsent";
    private static final String BY_HAND = "Task_CarryOutByHand";
    private static final String TOO_LONG = "长".repeat(4001);

    private static final Map<String, Map<String, Object>> RIGHT = Map.of(
            APPROVE, Map.of("verdict", "SEND_BACK", "approvalReason", "证据不足"),
            AWAIT, Map.of("answer", "ACCEPTED"),
            BY_HAND, Map.of("reference", "CASH-7"));

    private final Map<String, ComplaintNumber> waiting = new HashMap<>();

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    JdbcTemplate database;

    @BeforeAll
    void addApprovers() {
        people.add("gao.feng", "Gao Feng", "Huifang-test-1", Group.AREA_MANAGERS);
    }

    static Stream<Arguments> wrongInput() {
        return Stream.of(
                wrong(APPROVE, "verdict", null, "'verdict' is required"),
                wrong(APPROVE, "verdict", "MAYBE", "'verdict' must be one of"),
                wrong(APPROVE, "approvalReason", null, "'approvalReason' is required"),
                wrong(APPROVE, "approvalReason", TOO_LONG, "'approvalReason' is longer than 4000 characters"),
                wrong(APPROVE, "amountYuan", "1", "'amountYuan' is not a field of this form"),
                wrong(APPROVE, "approverGroup", "team-leads", "'approverGroup' is not a field of this form"),
                wrong(AWAIT, "answer", null, "'answer' is required"),
                wrong(AWAIT, "answer", "PERHAPS", "'answer' must be one of"),
                wrong(AWAIT, "answerWords", TOO_LONG, "'answerWords' is longer than 4000 characters"),
                wrong(AWAIT, "consent", "AGREED", "'consent' is not a field of this form"),
                wrong(BY_HAND, "reference", null, "'reference' is required"),
                wrong(BY_HAND, "reference", "长".repeat(101), "'reference' is longer than 100 characters"),
                wrong(BY_HAND, "payoutId", "11", "'payoutId' is not a field of this form"));
    }

    private static Arguments wrong(String task, String field, Object value, String sentence) {
        return Arguments.of(task, field, value, sentence);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrongInput")
    void refusesWrongInputAndChangesNothing(String task, String field, Object value, String sentence) {
        var number = waiting.computeIfAbsent(task, this::complaintAt);
        var before = stateOf(number);
        var form = new HashMap<>(RIGHT.get(task));
        form.put(field, value);

        assertThatThrownBy(() -> cases.submit(number, task, "sun.jie", form))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(task);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(task);
        assertThat(stateOf(number)).isEqualTo(before);
    }

    @Test
    void refusesApprovalOverTheAuthorityOfTheApprover() {
        var number = investigated();
        cases.decide(number, "chen.wei", "COMPENSATION", "800");

        assertThatThrownBy(() -> cases.submit(number, APPROVE, "sun.jie", Map.of("verdict", "APPROVE")))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining(
                        "800.00 yuan has to be approved by '区域经理、理赔专员 Area managers and claims specialists' or a level above");

        cases.submit(number, APPROVE, "gao.feng", Map.of("verdict", "APPROVE"));
    }

    @Test
    void aLevelAboveMaySignForTheOneThatWasAsked() {
        people.add("lu.ming", "Lu Ming", "Huifang-test-1", Group.HEADQUARTERS);
        var number = investigated();
        cases.decide(number, "chen.wei", "COMPENSATION", "800");

        cases.submit(number, APPROVE, "lu.ming", Map.of("verdict", "SEND_BACK", "approvalReason", "偏高"));
        cases.work(number);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_DecideSolution");
    }

    @Test
    void refusesApprovalByWhoeverDecided() {
        var number = investigated();
        cases.decide(number, "sun.jie", "COMPENSATION", "800");
        people.add("shi.lei", "Shi Lei", "Huifang-test-1", Group.TEAM_LEADS, Group.AREA_MANAGERS);

        cases.submit(number, APPROVE, "shi.lei", Map.of("verdict", "SEND_BACK", "approvalReason", "偏高"));
        cases.work(number);
        cases.decide(number, "shi.lei", "COMPENSATION", "4000");

        assertThatThrownBy(() -> cases.submit(number, APPROVE, "shi.lei", Map.of("verdict", "APPROVE")))
                .hasMessageContaining("whoever decided cannot approve");
    }

    private ComplaintNumber investigated() {
        var number = cases.complaintWithCategory("T1");
        cases.work(number);
        cases.investigate(number, Map.of());
        return number;
    }

    private ComplaintNumber complaintAt(String task) {
        var number = investigated();
        cases.decide(number, "chen.wei", "COMPENSATION", task.equals(APPROVE) ? "400" : "40");
        if (task.equals(BY_HAND)) {
            cases.accept(number);
            var work = cases.workOfWorkers(number).get(0);
            externalTasks.lock(work.getId(), "test", 60_000);
            externalTasks.handleBpmnError(work.getId(), "test", "PAYOUT_REFUSED");
        }
        return number;
    }

    /** The case's rows and ledger, as stored. */
    private Map<String, Object> stateOf(ComplaintNumber number) {
        return Map.of(
                "events",
                cases.events(number),
                "decisions",
                database.queryForList(
                        """
                        select d.state, d.round, o.answer, a.approver, p.state from remedy r
                        join remedy_decision d on d.remedy_id = r.id left join remedy_offer o on o.decision_id = d.id
                        left join remedy_approval a on a.decision_id = d.id left join remedy_payout p on p.id = d.id
                        where r.complaint_number = ? order by d.round""",
                        number.value()),
                "variables",
                database.queryForList(
                        """
                        select name_, text_, long_ from act_ru_variable where proc_inst_id_ in
                          (select proc_inst_id_ from act_ru_execution where business_key_ = ?) order by id_""",
                        number.value()));
    }
}
