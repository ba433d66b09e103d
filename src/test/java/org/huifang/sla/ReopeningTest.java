package org.huifang.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.sla.SlaMilestone.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.sla.SlaSettings.Reopening;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A solution told after 10 of 24 hours, "not solved" 30 hours later: three policies, three due dates, and the first result
 * stays what it was.
 */
@ApplicationTest
class ReopeningTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TOLD = RECEIVED.plus(Duration.ofHours(10));
    private static final Instant REOPENED = TOLD.plus(Duration.ofHours(30));

    @Autowired
    CaseDriver cases;

    @Autowired
    SlaPolicy policy;

    @Autowired
    Calendars calendars;

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

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void continuesAsIfItHadNeverBeenClosed() {
        var reopened = reopened(Reopening.CONTINUE);

        assertThat(reopened.dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
    }

    @Test
    void extendsByTheTimeItWasClosed() {
        var reopened = reopened(Reopening.EXTEND);

        assertThat(reopened.run().used()).isEqualTo(Duration.ofHours(10));
        assertThat(reopened.dueAt()).isEqualTo(REOPENED.plus(Duration.ofHours(14)));
    }

    @Test
    void countsTheFullTargetAgainInANewCycle() {
        var reopened = reopened(Reopening.NEW_CYCLE);

        assertThat(reopened.run().used()).isZero();
        assertThat(reopened.dueAt()).isEqualTo(REOPENED.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @EnumSource(Reopening.class)
    void leavesTheFirstResultAsItWas(Reopening way) {
        var number = reopenedCase(way);

        var first = clock(number, RESOLUTION, 0);
        assertThat(first.result().fulfilledAt()).isEqualTo(TOLD);
        assertThat(first.isBroken()).isFalse();
        assertThat(first.dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @EnumSource(Reopening.class)
    void startsTheLegalLimitAndTheOwnersTimeAnewWhateverThePolicy(Reopening way) {
        var number = reopenedCase(way);

        assertThat(clock(number, LEGAL_LIMIT, 1).dueAt()).isEqualTo(REOPENED.plus(Duration.ofDays(7)));
        assertThat(clock(number, NAMED_OWNER, 1).startedAt()).isEqualTo(REOPENED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reopening.class,
            names = {"CONTINUE", "EXTEND"})
    void countsNothingTwiceWhenItIsReopenedOnceMore(Reopening way) {
        var number = reopenedCase(way);
        var clocks = clocks(way);
        at(REOPENED.plus(Duration.ofHours(1)));
        clocks.fulfil(number.value(), RESOLUTION);
        var used = clock(number, RESOLUTION, 1).run().used();

        at(REOPENED.plus(Duration.ofHours(2)));
        clocks.reopen(number.value(), 2, terms());

        assertThat(used).isEqualTo(way == Reopening.EXTEND ? Duration.ofHours(11) : Duration.ofHours(41));
        assertThat(clock(number, RESOLUTION, 2).run().used()).isEqualTo(used);
    }

    private SlaClock reopened(Reopening way) {
        return clock(reopenedCase(way), RESOLUTION, 1);
    }

    private ComplaintNumber reopenedCase(Reopening way) {
        at(RECEIVED);
        var number = cases.complaintByMail();
        var clocks = clocks(way);
        clocks.retarget(number.value(), terms());
        at(TOLD);
        clocks.fulfil(number.value(), FIRST_RESPONSE, RESOLUTION, LEGAL_LIMIT, NEXT_UPDATE, NAMED_OWNER);
        at(REOPENED);
        clocks.reopen(number.value(), 1, terms());
        return number;
    }

    private SlaClocks clocks(Reopening way) {
        return new SlaClocks(
                policy, new SlaSettings(way, "cn", Map.of()), calendars, book, table, ledger, timers, clock);
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone, int cycle) {
        return table.all(number.value()).stream()
                .filter(one -> one.milestone() == milestone && one.cycle() == cycle)
                .findFirst()
                .orElseThrow();
    }

    private static ServiceTerms terms() {
        return new ServiceTerms("P3", "SIMPLE", false);
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
