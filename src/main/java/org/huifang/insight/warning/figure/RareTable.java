package org.huifang.insight.warning.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huifang.insight.warning.chart.RareEvents;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.huifang.insight.warning.signal.CountEvidence;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Categories that come less than once in five days: how many other complaints lay between the newest ones? */
@Repository
public class RareTable {

    /** In the eight weeks of the baseline; with fewer than 3 nobody knows what is usual. */
    private static final int LEAST = 3;

    private static final int MOST = SeriesMeter.BASELINE_DAYS / 5;
    private static final int GAPS = 2;

    private final JdbcClient database;

    RareTable(JdbcClient database) {
        this.database = database;
    }

    private record Event(String category, LocalDate day, long position) {}

    /** Those whose newest complaint came on the day. */
    public List<CountEvidence> of(LocalDate day, Limits limits) {
        var judgedFrom = day.minusDays(SeriesMeter.JUDGED_DAYS - 1L);
        var byCategory = events(judgedFrom.minusDays(SeriesMeter.BASELINE_DAYS), day).stream()
                .collect(Collectors.groupingBy(Event::category, LinkedHashMap::new, Collectors.toList()));
        return byCategory.entrySet().stream()
                .flatMap(category -> evidence(category, judgedFrom, day, limits).stream())
                .toList();
    }

    private static Optional<CountEvidence> evidence(
            Map.Entry<String, List<Event>> category, LocalDate judgedFrom, LocalDate day, Limits limits) {
        var events = category.getValue();
        var learned = events.stream()
                .filter(event -> event.day().isBefore(judgedFrom))
                .toList();
        var newest = events.get(events.size() - 1);
        if (learned.size() < LEAST || learned.size() > MOST || !newest.day().equals(day)) {
            return Optional.empty();
        }
        var judged = events.subList(events.size() - GAPS - 1, events.size());
        var gaps = new long[] {gap(judged.get(0), judged.get(1)), gap(judged.get(1), judged.get(2))};
        var meanGap = (double) learned.get(learned.size() - 1).position() / learned.size();
        return Optional.of(new CountEvidence(
                Signal.RARE,
                new Subject(Dimension.CATEGORY, category.getKey()),
                day,
                null,
                new RareEvents(meanGap).chanceOfComingSoSoon(gaps),
                limits));
    }

    private static long gap(Event earlier, Event later) {
        return later.position() - earlier.position() - 1;
    }

    private List<Event> events(LocalDate first, LocalDate day) {
        return database.sql(
                        """
                select category, received_day as day, position from (
                    select c.category, c.received_day, row_number() over (order by c.received_at, c.number) as position,
                        count(*) over (partition by c.category) as of_category
                    from insight.complaint_fact c where c.received_day between :first and :day and %s) ordered
                where category is not null and of_category <= :most order by position"""
                                .formatted(SeriesTable.COUNTS))
                .param("first", first)
                .param("day", day)
                .param("most", 4 * MOST)
                .query(Event.class)
                .list();
    }
}
