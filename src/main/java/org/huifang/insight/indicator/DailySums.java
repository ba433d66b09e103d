package org.huifang.insight.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sums of days and months, and nothing else: how long that takes does not depend on how many cases there are. */
@Repository
class DailySums {

    /** @param value of the dimension, empty where it is not known */
    record Key(String measure, String value, LocalDate start) {}

    private static final String SQL =
            """
            select measure, value, %s as start, class, sum(n) as n, sum(hits) as hits, sum(total) as total,
                sum(squares) as squares
            from (
                select measure, value, day, class, n, hits, total, squares from insight.daily
                where dimension = :dimension and measure in (:measures) and day >= :from and day < :monthsFrom
                union all
                select measure, value, month, class, n, hits, total, squares from insight.monthly
                where dimension = :dimension and measure in (:measures) and month >= :monthsFrom and month <= :monthsUntil
                union all
                select measure, value, day, class, n, hits, total, squares from insight.daily
                where dimension = :dimension and measure in (:measures) and day > :monthsUntil and day <= :until) parts
            group by 1, 2, 3, 4 having sum(n) <> 0""";

    private final JdbcClient database;

    DailySums(JdbcClient database) {
        this.database = database;
    }

    /** What a measure is told apart by, in the order of the dimensions. */
    Set<Dimension> dimensionsOf(String measure) {
        return EnumSet.copyOf(database.sql("select dimension from insight.told_apart where measure = :measure")
                .param("measure", measure)
                .query(Dimension.class)
                .list());
    }

    /** Sums of the whole period by measure and value; the start is its first day. */
    Map<Key, Sums> of(Dimension dimension, Collection<String> measures, Period period) {
        return read(dimension, measures, period, period.wholeMonths(), "cast(:from as date)");
    }

    /** Sums by measure, value and step of time. */
    Map<Key, Sums> trend(Dimension dimension, Collection<String> measures, Period period, Period.Grain grain) {
        var months = grain == Period.Grain.MONTH ? period.wholeMonths() : Optional.<Period>empty();
        return read(dimension, measures, period, months, "date_trunc('%s', day)::date".formatted(grain));
    }

    /** Whole months are read as such; the days before and behind them day by day. */
    private Map<Key, Sums> read(
            Dimension dimension, Collection<String> measures, Period period, Optional<Period> months, String start) {
        var sums = new HashMap<Key, Sums>();
        var dayAfter = period.until().plusDays(1);
        database.sql(SQL.formatted(start))
                .param("dimension", dimension.name())
                .param("measures", measures)
                .param("from", period.from())
                .param("monthsFrom", months.map(Period::from).orElse(dayAfter))
                .param("monthsUntil", months.map(Period::until).orElse(period.until()))
                .param("until", period.until())
                .query(row -> {
                    sums.merge(key(row), sumsOf(row), Sums::plus);
                });
        return sums;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("measure"), row.getString("value"), row.getObject("start", LocalDate.class));
    }

    private static Sums sumsOf(ResultSet row) throws SQLException {
        return Sums.of(
                row.getInt("class"),
                row.getLong("n"),
                row.getLong("hits"),
                row.getLong("total"),
                row.getBigDecimal("squares"));
    }
}
