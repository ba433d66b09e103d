package org.huifang.insight.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the sums of days and months, and nothing else: how long that takes does not depend on how many cases there are. What many
 * managers ask at the same time is read once, until the sums change.
 */
@Repository
class DailySums {

    /** Sums in memory at most, some 100 bytes each. */
    private static final int REMEMBERED = 200_000;

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

    /** @param version of all sums, another one after every change */
    private record Question(
            long version,
            Dimension dimension,
            Set<String> measures,
            Period period,
            Optional<Period> months,
            String start) {}

    private final JdbcClient database;
    private final Cache<Question, Map<Key, Sums>> known = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Question question, Map<Key, Sums> sums) -> 1 + sums.size())
            .build();

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
        return find(dimension, measures, period, period.wholeMonths(), "cast(:from as date)");
    }

    /** Sums by measure, value and step of time. */
    Map<Key, Sums> trend(Dimension dimension, Collection<String> measures, Period period, Period.Grain grain) {
        var months = grain == Period.Grain.MONTH ? period.wholeMonths() : Optional.<Period>empty();
        return find(dimension, measures, period, months, "date_trunc('%s', day)::date".formatted(grain));
    }

    private Map<Key, Sums> find(
            Dimension dimension, Collection<String> measures, Period period, Optional<Period> months, String start) {
        var version = database.sql("select version from insight.sums_version")
                .query(Long.class)
                .single();
        return known.get(new Question(version, dimension, Set.copyOf(measures), period, months, start), this::read);
    }

    /** Whole months are read as such; the days before and behind them day by day. */
    private Map<Key, Sums> read(Question question) {
        var sums = new HashMap<Key, Sums>();
        var period = question.period();
        var months = question.months();
        var dayAfter = period.until().plusDays(1);
        database.sql(SQL.formatted(question.start()))
                .param("dimension", question.dimension().name())
                .param("measures", question.measures())
                .param("from", period.from())
                .param("monthsFrom", months.map(Period::from).orElse(dayAfter))
                .param("monthsUntil", months.map(Period::until).orElse(period.until()))
                .param("until", period.until())
                .query(row -> {
                    sums.merge(key(row), sumsOf(row), Sums::plus);
                });
        return Collections.unmodifiableMap(sums);
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
