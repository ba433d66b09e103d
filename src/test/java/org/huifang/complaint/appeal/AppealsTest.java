package org.huifang.complaint.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.insight.fact.Exclusions;
import org.huifang.insight.fact.Facts;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What the desk records of appeals, and what of it counts. */
@ApplicationTest
class AppealsTest {

    private static final Actor LEAD = Actor.staff("sun.jie");

    @Autowired
    Appeals appeals;

    @Autowired
    Facts facts;

    @Autowired
    Exclusions exclusions;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MockMvc http;

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void anAppealCountsOnceOnTheDayItCame() {
        FollowUpDriver.setTime("2026-04-14T10:00:00+08:00");
        var number = cases.complaintByMail();

        appeals.record(number, LocalDate.of(2026, 4, 12), LEAD);
        appeals.record(number, LocalDate.of(2026, 4, 12), LEAD);
        facts.keepUp();

        assertThat(counted("2026-04-12")).isEqualTo(1);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.APPEAL_RECORDED);
        appeals.record(number, LocalDate.of(2026, 4, 13), LEAD);
        facts.keepUp();
        assertThat(counted("2026-04-12")).as("corrected").isZero();
        assertThat(counted("2026-04-13")).isEqualTo(1);
    }

    @Test
    void whatWasNoAppealCountsNoMore() {
        FollowUpDriver.setTime("2026-04-17T10:00:00+08:00");
        var struck = cases.complaintByMail();
        var test = cases.complaintByMail();
        appeals.record(struck, null, LEAD);
        appeals.record(test, null, LEAD);
        facts.keepUp();
        assertThat(counted("2026-04-17")).isEqualTo(2);

        appeals.strike(struck, LEAD);
        appeals.strike(struck, LEAD);
        exclusions.exclude(test, Exclusions.Reason.TEST, LEAD);
        facts.keepUp();

        assertThat(counted("2026-04-17")).isZero();
        assertThat(appeals.receivedAt(struck)).isEmpty();
        assertThat(cases.events(struck)).containsOnlyOnce(CaseEventKind.APPEAL_STRUCK);
    }

    @Test
    void anAppealAboutAMergedCaseStillCounts() {
        FollowUpDriver.setTime("2026-04-20T10:00:00+08:00");
        var into = cases.complaintByMail();
        var number = cases.complaintByMail();
        cases.work(into);
        cases.work(number);
        appeals.record(number, null, LEAD);

        desk.merge(number, into, Actor.staff("li.na"));
        facts.keepUp();

        assertThat(counted("2026-04-20")).isEqualTo(1);
    }

    @Test
    void refusesADayThatCannotBe() {
        FollowUpDriver.setTime("2026-04-14T10:00:00+08:00");
        var number = cases.complaintByMail();

        assertThatThrownBy(() -> appeals.record(number, LocalDate.of(2026, 4, 15), LEAD))
                .isInstanceOf(InvalidAppeal.class);
        assertThatThrownBy(() -> appeals.record(number, LocalDate.of(2025, 4, 13), LEAD))
                .isInstanceOf(InvalidAppeal.class);
        assertThatThrownBy(() -> appeals.record(new ComplaintNumber("HF26-99999999-0"), null, LEAD))
                .isInstanceOf(UnknownComplaint.class);
        assertThat(appeals.receivedAt(number)).isEmpty();
    }

    @Test
    void isRecordedOverTheInterfaceAndStruckOut() throws Exception {
        var number = cases.complaintByMail();
        var address = "/api/complaints/" + number.value() + "/appeal";
        var li = httpBasic("li.na", "Huifang-test-1");

        http.perform(put(address + "?receivedOn=2999-01-01").with(li))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("within the last year")));
        http.perform(put(address).with(li)).andExpect(status().isNoContent());
        assertThat(appeals.receivedAt(number)).isPresent();
        http.perform(delete(address).with(li)).andExpect(status().isNoContent());
        assertThat(appeals.receivedAt(number)).isEmpty();
    }

    private long counted(String day) {
        return database.queryForObject(
                "select coalesce(sum(n), 0) from insight.daily where measure = 'APPEALS' and dimension = 'ALL' and day = ?::date",
                Long.class,
                day);
    }
}
