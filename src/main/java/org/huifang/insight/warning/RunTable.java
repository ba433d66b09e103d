package org.huifang.insight.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.insight.warning.measure.Past;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been judged, and what judging has to remember: until when people have looked, and how long a series has been orange. */
@Repository
class RunTable {

    private static final String DAY = "DAY ";

    private final JdbcClient database;

    RunTable(JdbcClient database) {
        this.database = database;
    }

    /** False when it was judged before; a node that judges it now is waited for. */
    boolean begin(String slot, Instant now) {
        return database.sql(
                                "insert into early_warning_run (slot, judged_at) values (:slot, :now) on conflict do nothing")
                        .param("slot", slot)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void finish(String slot, int measured, int raised, int explained, Versions versions) {
        database.sql(
                        """
                update early_warning_run set measured = :measured, raised = :raised, explained = :explained,
                    rules_version = :rules, limits_version = :limits where slot = :slot""")
                .param("slot", slot)
                .param("measured", measured)
                .param("raised", raised)
                .param("explained", explained)
                .param("rules", versions.rules())
                .param("limits", versions.limits())
                .update();
    }

    static String slot(LocalDate day) {
        return DAY + day;
    }

    Optional<LocalDate> lastDay() {
        return database.sql("select max(slot) from early_warning_run where slot like 'DAY %'")
                .query(String.class)
                .optional()
                .map(slot -> LocalDate.parse(slot.substring(DAY.length())));
    }

    private record PastRow(Dimension dimension, String subject, LocalDate closedDay, int days) {}

    Map<Subject, Past> past(LocalDate day) {
        List<PastRow> rows = database.sql(
                        """
                select dimension, subject, max(closed_day) as closed_day, coalesce(max(days), 0) as days from (
                    select dimension, subject, closed_day, null::integer as days from early_warning
                        where closed_day >= :day::date - 14
                    union all
                    select dimension, subject, null, days from early_warning_streak where day = :day::date - 1) known
                group by 1, 2""")
                .param("day", day)
                .query(PastRow.class)
                .list();
        var past = new HashMap<Subject, Past>();
        rows.forEach(
                row -> past.put(new Subject(row.dimension(), row.subject()), new Past(row.closedDay(), row.days())));
        return past;
    }

    void streak(Subject subject, LocalDate day, int days) {
        database.sql(
                        """
                insert into early_warning_streak (dimension, subject, day, days) values (:dimension, :subject, :day, :days)
                on conflict (dimension, subject) do update set day = excluded.day, days = excluded.days""")
                .param("dimension", subject.dimension().name())
                .param("subject", subject.value())
                .param("day", day)
                .param("days", days)
                .update();
    }
}
