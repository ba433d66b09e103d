package org.huifang.supervision.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.workflow.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases closed on a day, and the rows of {@code review_day} and {@code review_draw}. */
@Repository
class DrawTable {

    private final JdbcClient database;

    DrawTable(JdbcClient database) {
        this.database = database;
    }

    Optional<LocalDate> lastDay() {
        return database.sql("select day from review_day order by day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /** False when it was drawn already; another node that draws it is waited for. */
    boolean begin(LocalDate day, Instant now) {
        return database.sql("insert into review_day values (:day, 0, 0, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void finish(LocalDate day, int considered, int drawn) {
        database.sql("update review_day set considered = :considered, drawn = :drawn where day = :day")
                .param("considered", considered)
                .param("drawn", drawn)
                .param("day", day)
                .update();
    }

    /** Those that somebody had, so that there is somebody's work to look at. */
    List<ClosedCase> closed(Instant from, Instant until) {
        return database.sql(
                        """
                select c.number, coalesce(c.category, '') as category, c.priority, c.outcome, c.agent,
                    encode(closing.hash, 'hex') as seal
                from complaint c join lateral (
                    select hash from case_event e where e.complaint_number = c.number and e.kind = 'CLOSED'
                        and e.at >= :from and e.at < :until order by e.seq desc limit 1) closing on true
                where c.status = 'CLOSED' and c.agent is not null and c.closed_at >= :from and c.closed_at < :until
                order by c.number""")
                .param("from", utc(from))
                .param("until", utc(until))
                .query(ClosedCase.class)
                .list();
    }

    int findingsOf(String agent, Instant since, Instant until) {
        return database.sql(
                        """
                select count(*) from case_review where agent = :agent and state = 'CONFIRMED'
                    and settled_at >= :since and settled_at < :until""")
                .param("agent", agent)
                .param("since", utc(since))
                .param("until", utc(until))
                .query(Integer.class)
                .single();
    }

    void insert(ClosedCase closed, LocalDate day, Decision rate, double draw, boolean drawn) {
        database.sql(
                        """
                insert into review_draw (complaint_number, day, category, agent, rate_percent, rule, table_version, draw, drawn)
                values (:number, :day, :category, :agent, :rate, :rule, :version, :draw, :drawn)""")
                .param("number", closed.number())
                .param("day", day)
                .param("category", closed.category())
                .param("agent", closed.agent())
                .param("rate", SamplingRates.rateOf(rate))
                .param("rule", rate.answer().rule())
                .param("version", rate.version())
                .param("draw", draw)
                .param("drawn", drawn)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
