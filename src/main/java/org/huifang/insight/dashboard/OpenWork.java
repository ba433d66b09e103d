package org.huifang.insight.dashboard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huifang.home.HomeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the open cases stand, as of the latest round of facts. Ended cases are not looked at. */
@Repository
public class OpenWork {

    /**
     * @param open cases that have not ended
     * @param overdue of them, a solution was promised for earlier than now
     * @param dueToday of them, a solution is promised for later today
     * @param waiting of them, for the customer, a third party or a branch
     * @param byStatus how many are in which status, in the order of the lifecycle
     */
    public record Now(long open, long overdue, long dueToday, long waiting, Map<String, Long> byStatus) {}

    private final JdbcClient database;
    private final Clock clock;

    OpenWork(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Now now() {
        var now = clock.instant();
        var midnight = now.atZone(HomeTime.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(HomeTime.ZONE)
                .toInstant();
        var byStatus = new LinkedHashMap<String, Long>();
        var counts = new long[3];
        database.sql(
                        """
                select status, count(*) as cases,
                    count(*) filter (where resolution_kept is null and resolution_due_at < :now or resolution_kept = false)
                        as overdue,
                    count(*) filter (where resolution_kept is null and resolution_due_at >= :now and resolution_due_at < :midnight)
                        as due_today
                from insight.complaint_fact where closed_at is null and excluded is null group by status
                order by array_position(array['NEW', 'ACKNOWLEDGED', 'TRIAGED', 'ASSIGNED', 'WAITING', 'INVESTIGATED', 'PROPOSED',
                    'RESOLVED', 'REOPENED'], status)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("midnight", midnight.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    byStatus.put(row.getString("status"), row.getLong("cases"));
                    counts[0] += row.getLong("cases");
                    counts[1] += row.getLong("overdue");
                    counts[2] += row.getLong("due_today");
                });
        return new Now(counts[0], counts[1], counts[2], byStatus.getOrDefault("WAITING", 0L), byStatus);
    }
}
