package org.huifang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.Period;
import org.huifang.report.ReportFigures.Action;
import org.huifang.report.ReportFigures.Warned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reports say about warnings and about what was promised and done. */
@Repository
class TrackedActions {

    private static final String ACTIONS =
            "select number, title, state, due_at, reference from improvement_action where ";

    private final JdbcClient database;

    TrackedActions(JdbcClient database) {
        this.database = database;
    }

    /** What earlier reports promised and was not yet settled when this period began. */
    List<Action> promisedBefore(LocalDate day) {
        return database.sql(
                        ACTIONS
                                + """
                origin = 'REPORT' and (closed_at is null or closed_at >= :day)
                and reference in (select number from service_report where last_day < :date) order by number""")
                .param("day", HomeTime.startOf(day))
                .param("date", day)
                .query(TrackedActions::action)
                .list();
    }

    /** Whatever was open at some time of the period, promised by a report or not. */
    List<Action> workedOn(Period period) {
        return database.sql(
                        ACTIONS + "opened_at < :until and (closed_at is null or closed_at >= :from) order by number")
                .param("from", HomeTime.startOf(period.from()))
                .param("until", HomeTime.startOf(period.until().plusDays(1)))
                .query(TrackedActions::action)
                .list();
    }

    List<Warned> warnings(Period period) {
        return database.sql(
                        """
                select level, count(*) raised, count(*) filter (where verdict = 'HIT') hits,
                    count(*) filter (where verdict = 'FALSE') false_alarms, count(*) filter (where closed_at is null) open
                from early_warning where judged_day between :from and :until
                group by level order by array_position(array['RED', 'ORANGE', 'YELLOW'], level)""")
                .param("from", period.from())
                .param("until", period.until())
                .query((row, number) -> new Warned(
                        row.getString("level"),
                        row.getLong("raised"),
                        row.getLong("hits"),
                        row.getLong("false_alarms"),
                        row.getLong("open")))
                .list();
    }

    private static Action action(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new Action(
                row.getString("number"),
                row.getString("title"),
                row.getString("state"),
                due == null ? null : HomeTime.dayOf(due.toInstant()),
                row.getString("reference"));
    }
}
