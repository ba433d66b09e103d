package org.huifang.insight.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.insight.indicator.Estimate.Worth;
import org.huifang.insight.indicator.Period;
import org.huifang.staff.StaffProfile;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.ReviewDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of agents in May 2033. */
@ApplicationTest
class AgentWorkTest {

    private static final LocalDate DAY = LocalDate.of(2033, 5, 10);
    private static final Period MAY = new Period(LocalDate.of(2033, 5, 1), LocalDate.of(2033, 5, 31));

    @Autowired
    AgentWork work;

    @Autowired
    ServiceStars stars;

    @Autowired
    StaffDriver staff;

    @Autowired
    ReviewDriver reviews;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void insertFacts() {
        AgentFacts.insert(database, "w.many", "T1", "ORDINARY", 40, 30, DAY);
        AgentFacts.insert(database, "w.some", "T1", "ORDINARY", 20, 10, DAY);
        AgentFacts.insert(database, "w.few", "T1", "ORDINARY", 9, 9, DAY);
        AgentFacts.insert(database, "w.many", "L1", "SME", 10, 10, DAY.plusMonths(2));
    }

    @AfterEach
    void clear() {
        AgentFacts.remove(database);
        staff.clearUp();
        reviews.clear();
        ClockUtil.reset();
    }

    @Test
    void comeWithSampleAndInterval() {
        var many = work.of("w.many", MAY);

        assertThat(many.cases()).isEqualTo(40);
        assertThat(many.firstResponse().value()).isEqualTo(100);
        assertThat(many.solved().value()).isEqualTo(75);
        // Wilson of 30 in 40
        assertThat(many.solved().low()).isCloseTo(59.81, within(0.01));
        assertThat(many.solved().high()).isCloseTo(85.81, within(0.01));
        assertThat(many.reopened().value()).isEqualTo(25);
        assertThat(many.satisfied().value()).isEqualTo(75);
        // four hours, within the six per cent of its class
        assertThat(many.handling().value()).isCloseTo(4, within(0.25));
        assertThat(many.review().n()).isZero();
        assertThat(many.solved().worth()).isEqualTo(Worth.SOUND);
    }

    @Test
    void areIndicativeUnderThirtyAndHiddenUnderTen() {
        assertThat(work.of("w.some", MAY).solved().worth()).isEqualTo(Worth.INDICATIVE);
        assertThat(work.of("w.few", MAY).solved().worth()).isEqualTo(Worth.HIDDEN);
        assertThat(work.of("w.few", MAY).solved().value()).isNull();
        assertThat(work.of("w.nobody", MAY).cases()).isZero();
        assertThat(work.all(MAY)).extracting(AgentFigures::agent).contains("w.few", "w.many", "w.some");
    }

    @Test
    void leaveOutCasesInWhichSomebodyWasExonerated() {
        database.sql("update insight.complaint_fact set excluded = 'EXONERATED'"
                        + " where number like 'T-AGENT-w.many-T1-%' and not confirmed_solved")
                .update();

        assertThat(work.of("w.many", MAY).cases()).isEqualTo(30);
        assertThat(work.of("w.many", MAY).solved().value()).isEqualTo(100);
    }

    @Test
    void complaintsAboutSomebodyCountOnlyWhenTheyWereRight() {
        staff.hire("w.many", Group.LEGAL, new StaffProfile("S-4711", null, java.util.Set.of(), true, null, null));
        AgentFacts.accuse(database, "S-4711", false, DAY, "1");
        AgentFacts.accuse(database, "S-4711", null, DAY, "2");

        assertThat(work.of("w.many", MAY).upheld()).isZero();
        assertThat(work.of("w.many", MAY).exonerated()).isEqualTo(1);
        assertThat(stars.ranking(YearMonth.of(2033, 5)).get(0).rank()).isEqualTo(1);

        AgentFacts.accuse(database, "S-4711", true, DAY, "3");

        assertThat(work.of("w.many", MAY).upheld()).isEqualTo(1);
        assertThat(stars.ranking(YearMonth.of(2033, 5)).get(0).standing())
                .isEqualTo(StarCandidate.Standing.COMPLAINED_ABOUT);
    }

    @Test
    void starsArePublishedOnceAMonthIsOverAndStay() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2033-05-31T02:00:00Z")));
        assertThatThrownBy(() -> stars.publish(YearMonth.of(2033, 5), "sun.jie"))
                .hasMessageContaining("not over");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2033-06-01T02:00:00Z")));

        stars.publish(YearMonth.of(2033, 5), "sun.jie");

        assertThat(stars.published(10)).extracting(ServiceStar::agent).containsExactly("w.many");
        assertThatThrownBy(() -> stars.publish(YearMonth.of(2033, 5), "sun.jie"))
                .hasMessageContaining("have been published");
        assertThatThrownBy(() -> stars.publish(YearMonth.of(2033, 3), "sun.jie"))
                .hasMessageContaining("Nobody");
        AgentFacts.remove(database);
        assertThat(stars.published(10)).hasSize(1);
    }
}
