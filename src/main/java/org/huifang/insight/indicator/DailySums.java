package org.huifang.insight.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code insight.daily}, and nothing else: how long that takes does not depend on how many cases there are. */
@Repository
class DailySums {

    /** @param value of the dimension, empty where it is not known */
    record Key(String measure, String value, LocalDate start) {}

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
        return read(dimension, measures, period, "cast(:from as date)");
    }

    /** Sums by measure, value and step of time. */
    Map<Key, Sums> trend(Dimension dimension, Collection<String> measures, Period period, Period.Grain grain) {
        return read(dimension, measures, period, "date_trunc('%s', day)::date".formatted(grain));
    }

    private Map<Key, Sums> read(Dimension dimension, Collection<String> measures, Period period, String start) {
        var sums = new HashMap<Key, Sums>();
        database.sql(
                        """
                select measure, value, %s as start, class, sum(n) as n, sum(hits) as hits, sum(total) as total,
                    sum(squares) as squares
                from insight.daily
                where dimension = :dimension and measure in (:measures) and day between :from and :until
                group by 1, 2, 3, 4 having sum(n) <> 0"""
                                .formatted(start))
                .param("dimension", dimension.name())
                .param("measures", measures)
                .param("from", period.from())
                .param("until", period.until())
                .query(row -> {
                    sums.merge(
                            new Key(
                                    row.getString("measure"),
                                    row.getString("value"),
                                    row.getObject("start", LocalDate.class)),
                            Sums.of(
                                    row.getInt("class"),
                                    row.getLong("n"),
                                    row.getLong("hits"),
                                    row.getLong("total"),
                                    row.getBigDecimal("squares")),
                            Sums::plus);
                });
        return sums;
    }
}
