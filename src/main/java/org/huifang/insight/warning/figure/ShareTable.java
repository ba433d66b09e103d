package org.huifang.insight.warning.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.ShareEvidence;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shares of the last seven days, of the network and of each region, beside those of the eight weeks before. */
@Repository
public class ShareTable {

    private static final int WEEK = 7;

    /** What is counted: the day it counts for, all of them, those that hit. */
    private record Counting(String from, String day, String all, String hits) {}

    private static final String FACTS = "insight.complaint_fact c";

    private static final Map<Signal, Counting> COUNTED = Map.of(
            Signal.ON_TIME,
            new Counting(
                    FACTS,
                    "insight.day_of(c.resolution_due_at)",
                    SeriesTable.COUNTS + " and c.resolution_kept is not null",
                    "c.resolution_kept"),
            Signal.REPEATED,
            new Counting(FACTS, "c.received_day", SeriesTable.COUNTS, "c.repeat"),
            Signal.SATISFIED,
            new Counting("insight.answer_fact c", "c.answered_day", "c.csat is not null", "c.csat >= 4"),
            Signal.SOLVED,
            new Counting("insight.contact_fact c", "c.completed_day", "c.solved is not null", "c.solved"),
            Signal.CALLED_BACK,
            new Counting("insight.contact_fact c", "c.due_day", "true", "c.reached_at is not null"));

    private final JdbcClient database;

    ShareTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(String region, long hits, long n, long usualHits, long usualN) {}

    /** @param day the last of the seven */
    public List<ShareEvidence> of(LocalDate day, Limits limits) {
        return COUNTED.keySet().stream()
                .sorted()
                .flatMap(signal -> rows(signal, day).stream().map(row -> evidence(signal, row, day, limits)))
                .filter(evidence -> evidence.n() > 0)
                .toList();
    }

    private static ShareEvidence evidence(Signal signal, Row row, LocalDate day, Limits limits) {
        var subject = row.region() == null ? signal.name() : signal.name() + "/" + row.region();
        return new ShareEvidence(
                signal,
                new Subject(Dimension.INDICATOR, subject),
                day,
                row.hits(),
                row.n(),
                row.usualN() == 0 ? Double.NaN : (double) row.usualHits() / row.usualN(),
                limits);
    }

    private List<Row> rows(Signal signal, LocalDate day) {
        var counted = COUNTED.get(signal);
        return database.sql(
                        """
                select region,
                    count(*) filter (where recent and hit) as hits, count(*) filter (where recent) as n,
                    count(*) filter (where not recent and hit) as usual_hits, count(*) filter (where not recent) as usual_n
                from (select c.region, %2$s > :day - %5$d as recent, %4$s as hit
                    from %1$s where %2$s between :first and :day and %3$s) counted
                group by grouping sets ((), (region)) having grouping(region) = 1 or region is not null
                order by grouping(region) desc, region"""
                                .formatted(counted.from(), counted.day(), counted.all(), counted.hits(), WEEK))
                .param("day", day)
                .param("first", day.minusDays(WEEK + SeriesMeter.BASELINE_DAYS - 1L))
                .query(Row.class)
                .list();
    }
}
