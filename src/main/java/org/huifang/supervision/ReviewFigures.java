package org.huifang.supervision;

import java.math.BigDecimal;
import java.util.List;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many closed cases were drawn and what came of it, by agent and by category. */
@Repository
public class ReviewFigures {

    private final JdbcClient database;

    ReviewFigures(JdbcClient database) {
        this.database = database;
    }

    /** What reviews are counted by. */
    public enum By {
        AGENT("agent"),
        CATEGORY("category");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * @param value user id, or category
     * @param considered closed cases that could have been drawn
     * @param expected how many the rates let expect
     * @param done reviewed, whatever came of it
     * @param findings confirmed ones
     * @param score mean, in per cent of the points; hidden where there are too few
     */
    public record Line(
            String value,
            long considered,
            double expected,
            long drawn,
            long done,
            long findings,
            long serious,
            long withdrawn,
            Estimate score) {}

    private record Row(
            String value,
            long considered,
            double expected,
            long drawn,
            long done,
            long findings,
            long serious,
            long withdrawn,
            long scored,
            long total,
            BigDecimal squares) {

        Line line() {
            return new Line(
                    value,
                    considered,
                    expected,
                    drawn,
                    done,
                    findings,
                    serious,
                    withdrawn,
                    Estimate.ofMean(scored, total, squares));
        }
    }

    /** Of cases closed in the period; the most considered first. */
    public List<Line> lines(By by, Period period) {
        return database
                .sql(
                        """
                select d.%s as value, count(*) as considered, sum(d.rate_percent) / 100.0 as expected,
                    count(*) filter (where d.drawn) as drawn, count(*) filter (where r.reviewed_at is not null) as done,
                    count(*) filter (where r.state = 'CONFIRMED') as findings,
                    count(*) filter (where r.state = 'CONFIRMED' and r.finding = 'SERIOUS') as serious,
                    count(*) filter (where r.state = 'WITHDRAWN') as withdrawn,
                    count(s.score) as scored, coalesce(sum(s.score), 0) as total, coalesce(sum(s.score ^ 2), 0) as squares
                from review_draw d left join case_review r using (complaint_number, day)
                    left join insight.agent_review s on s.number = r.number
                where d.day between :from and :until group by 1 order by 2 desc, 1"""
                                .formatted(by.column))
                .param("from", period.from())
                .param("until", period.until())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::line)
                .toList();
    }
}
