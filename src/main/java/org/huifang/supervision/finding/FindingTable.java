package org.huifang.supervision.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.huifang.staff.training.ConfirmedFindings;
import org.huifang.supervision.Criterion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Confirmed findings by agent and criterion; answers what trainings ask about them. */
@Repository
class FindingTable implements ConfirmedFindings {

    private final JdbcClient database;

    FindingTable(JdbcClient database) {
        this.database = database;
    }

    int confirmed(String agent, Criterion criterion, Instant since) {
        return database.sql(
                        """
                select count(*) from case_review r join case_review_mark m using (number)
                where r.agent = :agent and r.state = 'CONFIRMED' and r.settled_at >= :since
                    and m.criterion = :criterion and m.mark in ('PARTLY', 'NOT_MET')""")
                .param("agent", agent)
                .param("criterion", criterion.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<ConfirmedFinding> since(LocalDate day) {
        return database.sql(
                        """
                select r.agent, m.criterion, insight.day_of(r.settled_at) as day, r.number as reference
                from case_review r join case_review_mark m using (number)
                where r.state = 'CONFIRMED' and insight.day_of(r.settled_at) >= :day and m.mark in ('PARTLY', 'NOT_MET')
                order by r.settled_at, r.number, m.criterion""")
                .param("day", day)
                .query(ConfirmedFinding.class)
                .list();
    }
}
