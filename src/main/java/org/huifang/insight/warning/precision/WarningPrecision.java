package org.huifang.insight.warning.precision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what warnings turned out to be. The rule is the one that raised the warning, the level the gravest it had. */
@Service
public class WarningPrecision {

    private final JdbcClient database;

    WarningPrecision(JdbcClient database) {
        this.database = database;
    }

    public List<PrecisionRow> since(Instant since) {
        return database.sql(
                        """
                select rule, level, count(*) filter (where verdict = 'HIT') as hits,
                    count(*) filter (where verdict = 'FALSE') as false_alarms, count(*) filter (where verdict is null) as open,
                    count(*) filter (where verdict = 'EXPLAINED') as explained
                from early_warning where raised_at >= :since group by 1, 2
                order by 1, array_position(array['RED', 'ORANGE', 'YELLOW'], level)""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(PrecisionRow.class)
                .list();
    }
}
