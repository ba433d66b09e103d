package org.huifang.insight.warning.figure;

import java.time.LocalDate;
import org.huifang.insight.warning.signal.AppealEvidence;
import org.huifang.insight.warning.signal.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals and parcels of 28 days, from the sums of the days. A day without parcels counts on neither side. */
@Repository
public class AppealTable {

    static final int WINDOW = 28;

    private final JdbcClient database;

    AppealTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(long appeals, long parcels, int days) {}

    /** @param day the last of the 28 */
    public AppealEvidence of(LocalDate day, Limits limits) {
        var row = database.sql(
                        """
                select coalesce(sum(appeals), 0) as appeals, coalesce(sum(parcels), 0) as parcels, count(*) as days
                from (select day, sum(n) filter (where measure = 'APPEALS') as appeals,
                        sum(n) filter (where measure = 'PARCELS') as parcels
                    from insight.daily
                    where dimension = 'ALL' and measure in ('APPEALS', 'PARCELS') and day between :first and :day
                    group by day having sum(n) filter (where measure = 'PARCELS') > 0) known""")
                .param("first", day.minusDays(WINDOW - 1L))
                .param("day", day)
                .query(Row.class)
                .single();
        return new AppealEvidence(day, row.appeals(), row.parcels(), row.days(), limits);
    }
}
