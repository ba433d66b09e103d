package org.huifang.insight.warning.figure;

import java.time.LocalDate;
import java.util.List;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.ScoreEvidence;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The net promoter score of the network and of each region, from the sums of the days. Two windows of 90 days that slide, not quarters of
 * the calendar: nobody is asked again within 90 days, so that each window holds one round of customers, and both are whole on any day.
 */
@Repository
public class ScoreTable {

    static final int WINDOW = 90;

    private final JdbcClient database;

    ScoreTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            String region,
            long promoters,
            long detractors,
            long n,
            long promotersBefore,
            long detractorsBefore,
            long nBefore) {}

    /** @param day the last of the newer window */
    public List<ScoreEvidence> of(LocalDate day, Limits limits) {
        return database
                .sql(
                        """
                select nullif(value, '') as region,
                    coalesce(sum(hits) filter (where newer), 0) as promoters,
                    coalesce(sum(total) filter (where newer), 0) as detractors, coalesce(sum(n) filter (where newer), 0) as n,
                    coalesce(sum(hits) filter (where not newer), 0) as promoters_before,
                    coalesce(sum(total) filter (where not newer), 0) as detractors_before,
                    coalesce(sum(n) filter (where not newer), 0) as n_before
                from (select value, day > :turn as newer, n, hits, total from insight.daily
                    where dimension in ('ALL', 'REGION') and measure = 'NPS' and day between :first and :day
                        and (dimension = 'ALL' or value <> '')) answered
                group by value order by value""")
                .param("first", day.minusDays(2 * WINDOW - 1L))
                .param("turn", day.minusDays(WINDOW))
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> evidence(row, day, limits))
                .toList();
    }

    /** Of the whole network, also when nobody has answered. */
    public ScoreEvidence ofNetwork(LocalDate day, Limits limits) {
        return of(day, limits).stream()
                .filter(one -> one.subject().value().equals(Signal.NPS_CHANGE.name()))
                .findFirst()
                .orElseGet(() -> evidence(new Row(null, 0, 0, 0, 0, 0, 0), day, limits));
    }

    private static ScoreEvidence evidence(Row row, LocalDate day, Limits limits) {
        var name = Signal.NPS_CHANGE.name();
        return new ScoreEvidence(
                new Subject(Dimension.INDICATOR, row.region() == null ? name : name + "/" + row.region()),
                day,
                Estimate.ofNetPromoters(row.promoters(), row.detractors(), row.n()),
                Estimate.ofNetPromoters(row.promotersBefore(), row.detractorsBefore(), row.nBefore()),
                limits);
    }
}
