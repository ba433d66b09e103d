package org.huifang.sla.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.sla.SlaMilestone.*;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.sla.Awaiting;
import org.huifang.sla.ServiceTerms;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.calendar.Window;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** "Why this deadline?" */
@ApplicationTest
class ExplanationTest {

    /** Monday, 09:00 in China. */
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    SlaClocks clocks;

    @Autowired
    Explanations explanations;

    @Autowired
    Wording wording;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc http;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void namesStretchesPausesPolicyRowAndCalendar() {
        var number = caseThatWaitedTenHours();

        var why = why(number, RESOLUTION);

        assertThat(why.counted())
                .containsExactly(
                        new Window(MORNING, MORNING.plus(Duration.ofHours(2))),
                        new Window(
                                MORNING.plus(Duration.ofHours(12)), why.clock().dueAt()));
        assertThat(why.pauses())
                .containsExactly(new Explanation.Pause(
                        Awaiting.CUSTOMER, MORNING.plus(Duration.ofHours(2)), MORNING.plus(Duration.ofHours(12))));
        assertThat(why.reason()).isNotBlank();
        assertThat(why.zone()).isEqualTo("Asia/Shanghai");
        assertThat(why.state()).isEqualTo(Explanation.State.RUNNING);
    }

    @Test
    void countedStretchesAddUpToTheTarget() {
        var number = caseThatWaitedTenHours();

        var why = why(number, RESOLUTION);

        assertThat(why.counted().stream().map(Window::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(why.clock().promise().target());
    }

    @Test
    void countsOnlyServiceHoursWherePolicySaysSo() {
        var number = cases.complaintByMail();
        clocks.retarget(number.value(), new ServiceTerms("P4", "SIMPLE", false));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T11:00:00Z")));
        clocks.start(number.value(), HUMAN_RESPONSE, 0, new ServiceTerms("P4", "SIMPLE", false));

        var why = why(number, HUMAN_RESPONSE);

        assertThat(why.counted())
                .containsExactly(
                        new Window(Instant.parse("2026-11-23T11:00:00Z"), Instant.parse("2026-11-23T12:00:00Z")),
                        new Window(Instant.parse("2026-11-24T01:00:00Z"), Instant.parse("2026-11-24T02:00:00Z")));
        assertThat(wording.line(why, Locale.ENGLISH))
                .contains("2 h of service hours")
                .contains("2026-11-24 10:00");
    }

    @Test
    void saysItInALineOfEachLanguage() {
        var number = caseThatWaitedTenHours();
        var why = why(number, RESOLUTION);

        assertThat(wording.line(why, Locale.ENGLISH))
                .startsWith("Solution by 2026-11-2")
                .contains("stood still for 10 h, waiting for the customer")
                .contains("row " + why.clock().promise().rule())
                .contains("calendar cn version");
        assertThat(wording.line(why, Locale.SIMPLIFIED_CHINESE))
                .startsWith("解决方案应于")
                .contains("等待客户补充信息暂停 10 小时")
                .contains("时限标准第");
    }

    @Test
    void tellsStaffOverHttp() throws Exception {
        var number = caseThatWaitedTenHours();

        http.perform(get("/api/complaints/{n}/clocks/RESOLUTION", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.used").value("PT2H"))
                .andExpect(jsonPath("$.pauses[0].awaiting").value("CUSTOMER"))
                .andExpect(jsonPath("$.textEn").value(Matchers.startsWith("Solution by")));
        http.perform(get("/api/complaints/{n}/clocks", "HF26-99999999-9").with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/complaints/{n}/clocks/REMEDY", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(status().isNotFound());
        http.perform(get("/cases/{n}/brief", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(content().string(Matchers.containsString("等待客户补充信息暂停 10 小时")));
    }

    @Test
    void tellsTheCustomerOneSentence() throws Exception {
        var number = cases.investigatedComplaint(MORNING.toString());

        http.perform(get("/api/complaints/{n}", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(jsonPath("$.promise").value(Matchers.startsWith("解决方案：我们承诺在 2026-11-2")));
        cases.ask(number, Awaiting.CUSTOMER);
        http.perform(get("/api/complaints/{n}", number).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(jsonPath("$.promise").value("正在等待您补充信息，解决方案的时限暂停；我们最迟于 2026-11-26 09:00 继续处理。"));
    }

    @Test
    void keepsResultsAsFactsJudgedByThePolicyInForceThen() {
        var number = cases.investigatedComplaint(MORNING.toString());
        assertThat(result(number, RESOLUTION)).isEqualTo("RUNNING");
        assertThat(result(number, ACKNOWLEDGEMENT)).isEqualTo("WITHIN");

        cases.passSlowly(Duration.ofHours(23), number);
        assertThat(result(number, FIRST_RESPONSE)).isEqualTo("AT_RISK");
        cases.passSlowly(Duration.ofHours(2), number);
        assertThat(result(number, FIRST_RESPONSE)).isEqualTo("BREACHED");

        clocks.retarget(number.value(), new ServiceTerms("P4", "SIMPLE", false));
        cases.resolve(number);
        assertThat(result(number, FIRST_RESPONSE)).isEqualTo("BREACHED");
    }

    private String result(ComplaintNumber number, SlaMilestone milestone) {
        return database.sql("select result from sla_result where complaint_number = :number and milestone = :milestone"
                        + " order by cycle desc limit 1")
                .param("number", number.value())
                .param("milestone", milestone.name())
                .query(String.class)
                .single();
    }

    private ComplaintNumber caseThatWaitedTenHours() {
        var number = cases.investigatedComplaint(MORNING.toString());
        cases.pass(Duration.ofHours(2), number);
        cases.ask(number, Awaiting.CUSTOMER);
        cases.pass(Duration.ofHours(10), number);
        desk.addInformation(number, Map.of("inboundMessage", 1));
        cases.work(number);
        return number;
    }

    private Explanation why(ComplaintNumber number, SlaMilestone milestone) {
        return explanations.of(number.value()).stream()
                .filter(why -> why.clock().milestone() == milestone)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
