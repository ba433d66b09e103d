package org.huifang.insight.warning.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints that lie close together. What a person has looked at and closed does not count again. */
@Repository
public class ClusterTable {

    private static final Duration WITHIN = Duration.ofHours(24);
    private static final Duration COURIER_WITHIN = Duration.ofDays(7);

    private final JdbcClient database;

    ClusterTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param grave of severity 4
     * @param usual in the eight weeks of the baseline
     */
    public record Cluster(String outlet, String category, int complaints, int grave, long usual) {}

    public record Upheld(String courier, int complaints) {}

    /** Two or more complaints of one category at one outlet in the 24 hours before. */
    public List<Cluster> at(Instant now) {
        var judgedFrom = now.minus(Duration.ofDays(SeriesMeter.JUDGED_DAYS));
        return database.sql(
                        """
                select r.outlet, r.category, r.complaints, r.grave,
                    (select count(*) from insight.complaint_fact c where c.outlet = r.outlet and c.category = r.category
                        and c.received_at >= :learnedFrom and c.received_at < :judgedFrom and %1$s) as usual
                from (select c.outlet, c.category, count(*) as complaints,
                        count(*) filter (where c.severity >= 4) as grave
                    from insight.complaint_fact c left join (%2$s) w on w.subject = c.outlet
                    where c.received_at > greatest(:since, w.closed_at) and c.received_at <= :now
                        and c.outlet is not null and c.category is not null and %1$s
                    group by 1, 2 having count(*) >= 2) r
                order by 1, 2"""
                                .formatted(SeriesTable.COUNTS, closed("OUTLET")))
                .param("since", utc(now.minus(WITHIN)))
                .param("now", utc(now))
                .param("judgedFrom", utc(judgedFrom))
                .param("learnedFrom", utc(judgedFrom.minus(Duration.ofDays(SeriesMeter.BASELINE_DAYS))))
                .query(Cluster.class)
                .list();
    }

    /** Couriers about whom two or more complaints of the 7 days before were upheld; unproven ones do not count. */
    public List<Upheld> upheld(Instant now) {
        return database.sql(
                        """
                select c.courier_ref as courier, count(*) as complaints
                from insight.complaint_fact c left join (%2$s) w on w.subject = c.courier_ref
                where c.received_at > greatest(:since, w.closed_at) and c.received_at <= :now
                    and c.courier_ref is not null and c.effective and %1$s
                group by 1 having count(*) >= 2 order by 1"""
                                .formatted(SeriesTable.COUNTS, closed("COURIER")))
                .param("since", utc(now.minus(COURIER_WITHIN)))
                .param("now", utc(now))
                .query(Upheld.class)
                .list();
    }

    private static String closed(String dimension) {
        return "select subject, max(closed_at) as closed_at from early_warning where dimension = '" + dimension
                + "' and closed_at is not null group by 1";
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
