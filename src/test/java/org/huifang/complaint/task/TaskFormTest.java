package org.huifang.complaint.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever completes a task by whatever means, wrong input is refused in a sentence and changes nothing. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskFormTest {

    private static final String CLASSIFY = "Task_ClassifyComplaint";
    private static final String NAME_AGENT = "Task_NameAgent";
    private static final String INVESTIGATE = "Task_InvestigateComplaint";
    private static final String DECIDE = "Task_DecideSolution";
    private static final String CALL = "Task_CallCustomer";

    private static final Map<String, Map<String, Object>> RIGHT = Map.of(
            CLASSIFY, Map.of("complaintType", "COMPLAINT", "category", "T1", "angry", false, "exposure", "NONE"),
            NAME_AGENT, Map.of("namedAgent", "chen.wei"),
            INVESTIGATE, Map.of("rootCause", "PROCESS", "responsibleParty", "CARRIER", "findings", "积压"),
            DECIDE, Map.of("remedy", "REFUND", "amountYuan", "12.50", "solution", "退还运费"),
            CALL, Map.of("disposition", "SOLVED"));

    private static final String TOO_LONG = "长".repeat(4001);

    /** One complaint at each task serves all, since none of them gets further. */
    private final Map<String, ComplaintNumber> waiting = new HashMap<>();

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    static Stream<Arguments> wrongInput() {
        return Stream.of(
                wrong(CLASSIFY, "category", "Z9", "Z9"),
                wrong(CLASSIFY, "category", null, "'category' is required"),
                wrong(CLASSIFY, "category", "  ", "'category' is required"),
                wrong(CLASSIFY, "category", "T1T1T1T1T1T", "longer than 10 characters"),
                wrong(CLASSIFY, "complaintType", "GRUMBLE", "'complaintType' must be one of"),
                wrong(CLASSIFY, "complaintType", "complaint", "'complaintType' must be one of"),
                wrong(CLASSIFY, "exposure", null, "'exposure' is required"),
                wrong(CLASSIFY, "angry", "perhaps", "'angry' must be true or false"),
                wrong(CLASSIFY, "waybill", "YT12", "“运单号（可补充或更正） Waybill (to add or correct)”应为 6 至 40 位"),
                wrong(CLASSIFY, "waybill", "运单YT1234567890", "'waybill' must have 6 to 40"),
                wrong(CLASSIFY, "waybill", "1".repeat(41), "'waybill' must have 6 to 40"),
                wrong(INVESTIGATE, "waybill", "YT12; drop", "'waybill' must have 6 to 40"),
                wrong(CLASSIFY, "note", "王芳很生气", "'note' is not a field of this form"),
                wrong(CLASSIFY, "callbackResult2", true, "is not a field of this form"),
                wrong(NAME_AGENT, "namedAgent", null, "'namedAgent' is required"),
                wrong(NAME_AGENT, "namedAgent", "nobody", "nobody"),
                wrong(INVESTIGATE, "rootCause", "WEATHER", "'rootCause' must be one of"),
                wrong(INVESTIGATE, "responsibleParty", null, "'responsibleParty' is required"),
                wrong(INVESTIGATE, "findings", null, "'findings' is required"),
                wrong(INVESTIGATE, "findings", TOO_LONG, "'findings' is longer than 4000 characters"),
                wrong(INVESTIGATE, "lossKind", "STOLEN", "'lossKind' must be one of"),
                wrong(INVESTIGATE, "lossSharePercent", "0", "'lossSharePercent' must be a whole number from 1 to 100"),
                wrong(INVESTIGATE, "lossSharePercent", 101, "'lossSharePercent' must be a whole number from 1 to 100"),
                wrong(INVESTIGATE, "actualLossYuan", "-1", "'actualLossYuan' must be an amount"),
                wrong(INVESTIGATE, "insuredYuan", "1.001", "'insuredYuan' must be an amount"),
                wrong(INVESTIGATE, "freightYuan", "free", "'freightYuan' must be a number"),
                wrong(INVESTIGATE, "salvageYuan", "1e999999999", "'salvageYuan' must be an amount"),
                wrong(INVESTIGATE, "delayDays", "-1", "'delayDays' must be a whole number"),
                wrong(INVESTIGATE, "lossProven", "perhaps", "'lossProven' must be true or false"),
                wrong(
                        INVESTIGATE,
                        "stepsDone",
                        "[]",
                        "not ticked: Check the track and the last scan; Find the link that was late, and why"),
                wrong(INVESTIGATE, "stepsDone", "[\"HISTORY_READ\"]", "必做步骤未勾选：核对物流轨迹与末次扫描; 查明延误环节与原因"),
                wrong(INVESTIGATE, "stepsDone", "[\"PHOTOS_SEEN\"]", "names a step that is not on the list"),
                wrong(INVESTIGATE, "stepsDone", "[\"王芳\"]", "'stepsDone' must be a list of codes"),
                wrong(INVESTIGATE, "stepsDone", "[null]", "'stepsDone' must be a list of codes"),
                wrong(INVESTIGATE, "stepsDone", "TRACK_CHECKED", "'stepsDone' must be a list of codes"),
                wrong(INVESTIGATE, "stepsDone", "[", "'stepsDone' must be a list of codes"),
                wrong(INVESTIGATE, "investigationSteps", "[]", "'investigationSteps' is not a field of this form"),
                wrong(DECIDE, "remedy", "GIFT", "'remedy' must be one of"),
                wrong(DECIDE, "solution", TOO_LONG, "'solution' is longer than 4000 characters"),
                wrong(DECIDE, "solution", null, "'solution' is required"),
                wrong(DECIDE, "amountYuan", "-0.01", "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", -1, "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", "12.345", "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", 12.345, "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", null, "'amountYuan' is required for REFUND"),
                wrong(DECIDE, "amountYuan", "0", "'amountYuan' is required for REFUND"),
                wrong(DECIDE, "remedy", "APOLOGY", "'amountYuan' must be empty for APOLOGY"),
                wrong(DECIDE, "payoutId", "11", "'payoutId' is not a field of this form"),
                wrong(DECIDE, "approved", true, "'approved' is not a field of this form"),
                wrong(DECIDE, "amountYuan", "a lot", "'amountYuan' must be a number"),
                wrong(DECIDE, "amountYuan", "1e12", "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", "1e999999999", "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", "1e2147483647", "'amountYuan' must be an amount"),
                wrong(DECIDE, "amountYuan", "1e-2147483647", "'amountYuan' must be an amount"),
                wrong(CALL, "disposition", null, "'disposition' is required"),
                wrong(CALL, "disposition", "HUNG_UP", "'disposition' must be one of"),
                wrong(CALL, "disposition", "NO_REPLY", "'disposition' cannot be NO_REPLY"),
                wrong(CALL, "satisfaction", "0", "'satisfaction' must be a whole number from 1 to 5"),
                wrong(CALL, "satisfaction", 6, "'satisfaction' must be a whole number from 1 to 5"),
                wrong(CALL, "satisfaction", "4.5", "'satisfaction' must be a whole number from 1 to 5"),
                wrong(CALL, "effort", "1e999999999", "'effort' must be a whole number from 1 to 7"),
                wrong(CALL, "effort", "easy", "'effort' must be a number"),
                wrong(CALL, "callAgainAt", "tomorrow", "'callAgainAt' must be a date and time"),
                wrong(CALL, "callAgainAt", "2026-02-30T10:00", "'callAgainAt' must be a date and time"),
                wrong(CALL, "callNote", TOO_LONG, "'callNote' is longer than 4000 characters"),
                wrong(CALL, "findings", "客户说", "'findings' is not a field of this form"));
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

        assertThatThrownBy(() -> cases.submit(number, task, "li.na", form))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(task);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(task);
        assertThat(stateOf(number)).isEqualTo(before);
    }

    @Test
    void countsCharactersAsPeopleCountThem() {
        var number = complaintAt(INVESTIGATE);
        var form = new HashMap<>(RIGHT.get(INVESTIGATE));
        form.put("stepsDone", "[]");
        form.put("findings", "😡".repeat(4000));

        assertThatThrownBy(() -> cases.submit(number, INVESTIGATE, "li.na", form))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("not ticked");
    }

    @Test
    void classifiesNoOtherComplaintThanTheOneOfTheTask() {
        var other = complaintAt(CLASSIFY);
        var number = complaintAt(CLASSIFY);
        var form = new HashMap<>(RIGHT.get(CLASSIFY));
        form.put("complaintNumber", other.value());
        var before = stateOf(other);

        assertThatThrownBy(() -> cases.submit(number, CLASSIFY, "li.na", form))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("'complaintNumber' is not a field of this form");

        assertThat(stateOf(other)).isEqualTo(before);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo(CLASSIFY);
    }

    @Test
    void namesTheFieldAsTheFormDoes() {
        var number = waiting.computeIfAbsent(CLASSIFY, this::complaintAt);

        assertThatThrownBy(() -> cases.submit(number, CLASSIFY, "li.na", Map.of("complaintType", "COMPLAINT")))
                .hasMessageContaining("“类别 Category”必须填写")
                .hasMessageContaining("'category' is required");
    }

    @Test
    void acceptsTheLongestTextAndAnAmountToTheCent() {
        var number = complaintAt(DECIDE);

        cases.submit(
                number,
                DECIDE,
                "chen.wei",
                Map.of("remedy", "REFUND", "amountYuan", 0.07, "solution", "长".repeat(4000)));

        assertThat(cases.look(number).solution().amountCents()).isEqualTo(7);
        assertThat(cases.look(number).solution().solution()).hasSize(4000);
    }

    private ComplaintNumber complaintAt(String task) {
        var number = cases.complaintByMail();
        cases.work(number);
        if (task.equals(NAME_AGENT)) {
            cases.classify(number, "CS3");
        } else if (!task.equals(CLASSIFY)) {
            cases.classify(number);
        }
        if (task.equals(DECIDE)) {
            cases.investigate(number, Map.of());
        } else if (task.equals(CALL)) {
            cases.resolve(number);
        }
        return number;
    }

    /** The complaint, its ledger and its variables, as stored. */
    private Map<String, Object> stateOf(ComplaintNumber number) {
        return Map.of(
                "complaint",
                database.queryForMap("select * from complaint where number = ?", number.value()),
                "events",
                cases.events(number),
                "attempts",
                database.queryForObject("select count(*) from callback_attempt", Long.class),
                "variables",
                database.queryForList(
                        """
                        select name_, text_, long_ from act_ru_variable where proc_inst_id_ in
                          (select proc_inst_id_ from act_ru_execution where business_key_ = ?) order by id_""",
                        number.value()));
    }
}
