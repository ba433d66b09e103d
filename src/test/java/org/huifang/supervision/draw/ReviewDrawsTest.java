package org.huifang.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.supervision.CaseReview;
import org.huifang.supervision.ReviewFilter;
import org.huifang.supervision.Reviews;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.ReviewDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases closed on 11 June 2035 are drawn in the night to the twelfth. */
@ApplicationTest
class ReviewDrawsTest {

    private static final String NIGHT = "2035-06-11T18:20:00Z";

    @Autowired
    ReviewDraws draws;

    @Autowired
    ReviewDriver driver;

    @Autowired
    Reviews reviews;

    @Autowired
    CaseLedger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    ManagementService management;

    @BeforeEach
    void closeMany() {
        driver.clear();
        if (count("select count(*) from complaint where number like 'T-DRAW%'") == 0) {
            driver.begin();
            var like = driver.closedCase().value();
            copies(like, "T-DRAW-OLD-", "t.old", 300);
            copies(like, "T-DRAW-NEW-", "t.new", 100);
        }
        database.sql("insert into staff_start values ('t.old', '2020-01-01', 'test', now())")
                .update();
        ClockUtil.setCurrentTime(Date.from(Instant.parse(NIGHT)));
    }

    /** Their ledgers have one entry each, always the same, so that the draw is, too. */
    private void copies(String like, String prefix, String agent, int number) {
        database.sql(
                        """
                insert into complaint select (jsonb_populate_record(null::complaint, to_jsonb(c) || jsonb_build_object(
                    'number', :prefix || i, 'external_id', :prefix || i, 'agent', :agent, 'received_at', '2035-06-08T02:00:00Z',
                    'closed_at', '2035-06-11T02:00:00Z'))).* from complaint c, generate_series(1, :number) i where c.number = :like""")
                .param("prefix", prefix)
                .param("agent", agent)
                .param("number", number)
                .param("like", like)
                .update();
        database.sql(
                        """
                select count(append_case_event(:prefix || i, '2035-06-11T02:00:00Z', 'system', 'CLOSED', '{}'))
                from generate_series(1, :number) i""")
                .param("prefix", prefix)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void clear() {
        driver.clear();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private List<String> drawn() {
        return database.sql("select complaint_number from review_draw where drawn order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void theShareFollowsTheRateOfEachCase() {
        draws.drawEndedDays();

        assertThat(count("select count(*) from review_draw where agent = 't.old' and rate_percent = 3"
                        + " and rule = 'sampling-ordinary'"))
                .isEqualTo(300);
        assertThat(count("select count(*) from review_draw where agent = 't.new' and rate_percent = 30"
                        + " and rule = 'sampling-new-agent'"))
                .isEqualTo(100);
        assertThat(count("select count(*) from review_draw where drawn <> (draw < rate_percent / 100.0)"))
                .isZero();
        // within three standard deviations of 9 of 300 and 30 of 100
        assertThat(drawn().stream().filter(number -> number.startsWith("T-DRAW-OLD")))
                .hasSizeBetween(1, 17);
        assertThat(drawn().stream().filter(number -> number.startsWith("T-DRAW-NEW")))
                .hasSizeBetween(17, 43);
        assertThat(count("select drawn from review_day where day = '2035-06-11'"))
                .isEqualTo(drawn().size());
    }

    @Test
    void whatWasDrawnIsDrawnOnceAndTheSameAgain() {
        draws.drawEndedDays();
        var first = drawn();

        draws.drawEndedDays();
        assertThat(drawn()).isEqualTo(first);
        assertThat(reviews.newest(ReviewFilter.ALL, 1000)).hasSize(first.size());

        closeMany();
        draws.drawEndedDays();
        assertThat(drawn()).isEqualTo(first);
    }

    @Test
    void whyItWasDrawnIsKeptInBothLedgers() {
        draws.drawEndedDays();

        var review = reviews.newest(new ReviewFilter(null, "t.new", null), 1).get(0);
        assertThat(review.draw().number()).isLessThan(0.3);
        assertThat(review.draw().rule()).isEqualTo("sampling-new-agent");
        assertThat(review.state()).isEqualTo(CaseReview.State.DRAWN);
        var why = ledger.of(review.number()).get(0).data();
        assertThat(why.path("rules").toString()).contains("sampling-new-agent");
        assertThat(why.path("draw").asDouble()).isEqualTo(review.draw().number());
        var told = ledger.of(review.complaintNumber());
        assertThat(told.get(told.size() - 1).kind()).isEqualTo(CaseEventKind.CASE_REVIEW_DRAWN);
        assertThat(told.get(told.size() - 1).data().path("review").asText()).isEqualTo(review.number());
    }

    @Test
    void nightsOnWhichNothingRanAreMadeUpFor() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2035-06-10T18:20:00Z")));
        draws.drawEndedDays();
        assertThat(drawn()).isEmpty();

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2035-06-14T18:20:00Z")));
        draws.drawEndedDays();

        assertThat(drawn()).isNotEmpty();
        assertThat(count("select count(*) from review_day where day between '2035-06-10' and '2035-06-14'"))
                .isEqualTo(5);
    }

    @Test
    void theNightsTimerDraws() {
        var timer = management
                .createJobQuery()
                .processDefinitionKey("case-review")
                .timers()
                .list()
                .get(0);

        management.executeJob(timer.getId());
        management
                .createJobQuery()
                .processDefinitionKey("case-review")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));

        assertThat(drawn()).isNotEmpty();
    }
}
