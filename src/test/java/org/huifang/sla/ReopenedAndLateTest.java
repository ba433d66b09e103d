package org.huifang.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.sla.SlaMilestone.*;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.sla.SlaSettings.Reopening;
import org.huifang.sla.calendar.CalendarSource;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.sla.calendar.approved.ShippedCalendars;
import org.huifang.sla.escalation.Escalations;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ReopenedAndLateTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    SlaClocks clocks;

    @Autowired
    SlaPolicy policy;

    @Autowired
    ClockBook book;

    @Autowired
    SlaClockTable table;

    @Autowired
    CaseLedger ledger;

    @Autowired
    PromiseTimers timers;

    @Autowired
    Clock clock;

    @Autowired
    Calendars calendars;

    @Autowired
    ShippedCalendars shipped;

    @Autowired
    Escalations escalations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
        var cn = shipped.sources().get("cn");
        transaction.executeWithoutResult(tx -> calendars.approve(cn, Actor.SYSTEM));
    }

    private CalendarSource longer() {
        var cn = shipped.sources().get("cn");
        return new CalendarSource(cn.yaml().replace("20:00", "21:00"), cn.calendars());
    }

    /** Reopened after a calendar change, going on. */
    @Test
    void goesOnUnderTheCalendarInForce() {
        at(MORNING);
        var number = cases.complaintByMail();
        var cn = calendars.inForce("cn");
        var promise = new Promise(RESOLUTION, Duration.ofHours(48), CountedHours.SERVICE_HOURS, 75, Set.of(), 1, "own");
        book.enter(
                List.of(SlaClock.start(
                        number.value(), 1, promise, cn, calendars.hours(cn, CountedHours.SERVICE_HOURS), MORNING)),
                SlaEvent.Kind.START,
                null);
        clocks.fulfil(number.value(), RESOLUTION);
        var newer = calendars.approve(longer(), Actor.SYSTEM);

        clocks(Reopening.EXTEND).reopen(number.value(), 2, ServiceTerms.PROVISIONAL);

        assertThat(clock(number, RESOLUTION).cycle()).isEqualTo(2);
        assertThat(clock(number, RESOLUTION).calendar()).isEqualTo(newer);
    }

    /** Told after 30 of 24 hours, reopened: the due date stays. */
    @Test
    void continuedAfterALateSolutionKeepsItsDueDate() {
        at(MORNING);
        var number = cases.complaintByMail();
        clocks.retarget(number.value(), ServiceTerms.PROVISIONAL);
        at(MORNING.plus(Duration.ofHours(30)));
        clocks.fulfil(number.value(), RESOLUTION);
        at(MORNING.plus(Duration.ofHours(60)));

        clocks(Reopening.CONTINUE).reopen(number.value(), 1, ServiceTerms.PROVISIONAL);

        assertThat(clock(number, RESOLUTION).dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
    }

    /** Ten thousand letters must not make a warning late. */
    @Test
    void theLadderComesBeforeLetters() {
        at(MORNING);
        var number = cases.complaintByMail();

        assertThat(cases.timer(number, "StartEvent_LadderStepDue").getPriority())
                .isPositive()
                .isLessThan(cases.timer(number, "BoundaryEvent_ResolutionDue").getPriority());
    }

    /** A problem never repeats what the caller sent. */
    @Test
    void unknownMilestoneIsRefusedWithoutEcho() throws Exception {
        at(MORNING);
        var number = cases.complaintByMail();
        var answer = web.perform(get("/api/complaints/" + number.value() + "/clocks/13800138000")
                        .with(httpBasic("li.na", "Huifang-test-1")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("13800138000");
    }

    /** The agent in charge may write to the customer. */
    @Test
    void theAgentInChargeMayTellTheCustomer() throws Exception {
        var number = cases.investigatedComplaint(MORNING.toString());
        assertThat(cases.task(number).getAssignee()).isEqualTo("chen.wei");
        var answer = web.perform(post("/api/complaints/" + number.value() + "/updates")
                        .with(httpBasic("chen.wei", "Huifang-test-1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"hello\"}"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(204);
    }

    /** Somebody looks while the approval is not committed yet. */
    @Test
    void aReaderDuringTheApprovalDoesNotKeepTheOldCalendarInForce() {
        calendars.inForce("cn");
        var approved = transaction.execute(tx -> {
            var version = calendars.approve(longer(), Actor.SYSTEM);
            CompletableFuture.runAsync(() -> calendars.inForce("cn")).join();
            return version;
        });

        assertThat(calendars.inForce("cn")).isEqualTo(approved);
    }

    private SlaClocks clocks(Reopening way) {
        return new SlaClocks(
                policy, new SlaSettings(way, "cn", Map.of()), calendars, book, table, ledger, timers, clock);
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == milestone)
                .max(java.util.Comparator.comparing(SlaClock::cycle))
                .orElseThrow();
    }
}
