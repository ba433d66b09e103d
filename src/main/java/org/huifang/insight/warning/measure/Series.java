package org.huifang.insight.warning.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.huifang.insight.warning.chart.DayCount;
import org.huifang.insight.warning.signal.Subject;

/**
 * Complaints about one subject, day by day.
 *
 * @param first day of the series
 * @param counts one a day, from the first on
 * @param exposures parcels of each day, or 1
 */
public record Series(Subject subject, LocalDate first, int[] counts, double[] exposures) {

    public LocalDate last() {
        return first.plusDays(counts.length - 1L);
    }

    /** Days from one to another, both included, as far as the series reaches. */
    public List<DayCount> days(LocalDate from, LocalDate until) {
        var start = (int) Math.max(0, from.toEpochDay() - first.toEpochDay());
        var end = (int) Math.min(counts.length - 1L, until.toEpochDay() - first.toEpochDay());
        return IntStream.rangeClosed(start, end).mapToObj(this::day).toList();
    }

    private DayCount day(int at) {
        return new DayCount(first.plusDays(at).getDayOfWeek(), counts[at], exposures[at]);
    }
}
