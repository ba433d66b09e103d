package org.huifang.complaint.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.EngineStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people write and who they are stays out of the engine, whose history is kept for years and read by many. */
@ApplicationTest
class FreeTextTest {

    private static final String NAME = "欧阳清照";
    private static final String EMAIL = "ouyang.qingzhao@customer.example";
    private static final String PHONE = "13987650321";
    private static final String SUBJECT = "包裹去向不明";
    private static final String DESCRIPTION = "门卫说没有见过我的包裹。";
    private static final String FINDINGS = "监控显示包裹放在门口。";
    private static final String SOLUTION = "我们已找回并今日送上门。";
    private static final String ANSWER = "好的，请送到门卫室。";
    private static final String CALL_NOTE = "客户说孙女代签。";

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    JdbcTemplate database;

    /** Each about a parcel of its own, or the second would join the first. */
    private static int complaints;

    private EngineStorage engine;

    @BeforeEach
    void openStorage() {
        engine = new EngineStorage(database);
    }

    @Test
    void leavesNoTextOfAFormInTheEngine() {
        var number = complaint();
        cases.work(number);
        cases.classify(number);
        var text = "f" + UUID.randomUUID();

        cases.submit(number, "Task_InvestigateComplaint", "chen.wei", investigation(text));
        assertThat(engine.columnsWith(text)).isEmpty();
        cases.work(number);

        assertThat(engine.columnsWith(text)).isEmpty();
        assertThat(cases.look(number).investigation().findings()).isEqualTo(text);
        assertThat(count("act_hi_varinst")).isZero();
        assertThat(count("act_hi_detail")).isZero();
    }

    @Test
    void leavesNothingOfALongTextInTheEngine() {
        var number = complaint();
        cases.work(number);
        cases.classify(number);
        var start = "f" + UUID.randomUUID();

        cases.submit(number, "Task_InvestigateComplaint", "chen.wei", investigation(start + "长".repeat(3900)));

        assertThat(engine.columnsWith(start)).isEmpty();
    }

    @Test
    void keepsNoPersonalDataInTheEngineThroughAWholeLife() {
        var number = complaint();
        assertNothingPersonal();
        cases.work(number);
        assertNothingPersonal();
        cases.classify(number);
        cases.complete(number, "Task_InvestigateComplaint", "chen.wei", investigation(FINDINGS));
        cases.complete(number, "Task_DecideSolution", "chen.wei", Map.of("remedy", "REDELIVERY", "solution", SOLUTION));
        assertNothingPersonal();
        cases.complete(number, "Task_AwaitConsent", "chen.wei", Map.of("answer", "ACCEPTED", "answerWords", ANSWER));
        assertNothingPersonal();
        cases.carryOut(number);
        assertNothingPersonal();
        cases.complete(
                number,
                "Task_CallCustomer",
                "zhao.min",
                Map.of("disposition", "SOLVED", "satisfaction", "5", "effort", "7", "callNote", CALL_NOTE));
        desk.reopen(number);
        cases.work(number);
        assertNothingPersonal();
        desk.withdraw(number);

        assertNothingPersonal();
        assertThat(engine.columnsWith(number.value())).contains("act_hi_procinst.business_key_");
    }

    private void assertNothingPersonal() {
        assertThat(engine.columnsWith(NAME, EMAIL, PHONE, SUBJECT, DESCRIPTION, FINDINGS, SOLUTION, ANSWER, CALL_NOTE))
                .isEmpty();
    }

    private ComplaintNumber complaint() {
        return desk.register(new RegisterComplaint(
                        Channel.EMAIL,
                        "<%s@customer.example>".formatted(UUID.randomUUID()),
                        new RegisterComplaint.Complainant(NAME, EMAIL, PHONE, Language.ZH),
                        new Report(SUBJECT, DESCRIPTION, "YT98765%05d".formatted(complaints++), null),
                        null))
                .number();
    }

    private static Map<String, Object> investigation(String findings) {
        return Map.of("rootCause", "PEOPLE", "responsibleParty", "CARRIER", "findings", findings);
    }

    private int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }
}
