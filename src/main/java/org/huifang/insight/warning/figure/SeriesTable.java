package org.huifang.insight.warning.figure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.insight.warning.measure.Series;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints by day, with the parcels of the day. Only complaints and claims count, and nothing that is excluded from figures. */
@Repository
public class SeriesTable {

    /** Days that judging one day needs. */
    static final int DAYS = SeriesMeter.BASELINE_DAYS + SeriesMeter.JUDGED_DAYS;

    /** Facts that count as complaints, as a condition on {@code c}. */
    static final String COUNTS = "c.excluded is null and coalesce(c.kind, 'COMPLAINT') in ('COMPLAINT', 'CLAIM')";

    private static final Map<Dimension, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(Dimension.NETWORK, "'-'");
        COLUMNS.put(Dimension.REGION, "c.region");
        COLUMNS.put(Dimension.OUTLET, "c.outlet");
        COLUMNS.put(Dimension.CATEGORY, "c.category");
        COLUMNS.put(Dimension.LINK, "c.link");
        COLUMNS.put(Dimension.CHANNEL, "c.channel");
    }

    private final JdbcClient database;

    SeriesTable(JdbcClient database) {
        this.database = database;
    }

    private record Counted(String subject, LocalDate day, int complaints) {}

    private record Parcels(String subject, LocalDate day, double parcels) {}

    /** All series that end with the day. */
    public List<Series> upTo(LocalDate day) {
        return COLUMNS.keySet().stream()
                .flatMap(dimension -> upTo(day, dimension).stream())
                .toList();
    }

    /** One series; all of its days are 0 where nothing was counted. */
    public Series upTo(LocalDate day, Subject subject) {
        return upTo(day, subject.dimension()).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> series(subject, day, new int[DAYS], ones()));
    }

    private List<Series> upTo(LocalDate day, Dimension dimension) {
        if (!COLUMNS.containsKey(dimension)) {
            return List.of();
        }
        var first = day.minusDays(DAYS - 1L);
        var counts = new LinkedHashMap<String, int[]>();
        counted(dimension, first, day)
                .forEach(one -> counts.computeIfAbsent(one.subject(), subject -> new int[DAYS])[at(first, one.day())] =
                        one.complaints());
        var parcels = new LinkedHashMap<String, double[]>();
        parcels(dimension, first, day)
                .forEach(one ->
                        parcels.computeIfAbsent(one.subject(), subject -> new double[DAYS])[at(first, one.day())] =
                                one.parcels());
        return counts.entrySet().stream()
                .map(one -> series(
                        new Subject(dimension, one.getKey()),
                        day,
                        one.getValue(),
                        exposures(parcels.get(ofWhom(dimension, one.getKey())))))
                .toList();
    }

    private static Series series(Subject subject, LocalDate last, int[] counts, double[] exposures) {
        return new Series(subject, last.minusDays(DAYS - 1L), counts, exposures);
    }

    /** Where nobody tells parcels, every day counts alike. */
    private static double[] exposures(double[] parcels) {
        return parcels == null ? ones() : parcels;
    }

    private static double[] ones() {
        var ones = new double[DAYS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int at(LocalDate first, LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    /** Outlets and regions have parcels of their own; all others share those of the network. */
    private static String ofWhom(Dimension dimension, String subject) {
        return hasOwnParcels(dimension) ? subject : "-";
    }

    private static boolean hasOwnParcels(Dimension dimension) {
        return dimension == Dimension.OUTLET || dimension == Dimension.REGION;
    }

    private List<Counted> counted(Dimension dimension, LocalDate first, LocalDate day) {
        var column = COLUMNS.get(dimension);
        return database.sql("select " + column + " as subject, c.received_day as day, count(*) as complaints"
                        + " from insight.complaint_fact c"
                        + " where c.received_day between :first and :day and " + COUNTS + " and " + column
                        + " is not null"
                        + " group by 1, 2 order by 1, 2")
                .param("first", first)
                .param("day", day)
                .query(Counted.class)
                .list();
    }

    private List<Parcels> parcels(Dimension dimension, LocalDate first, LocalDate day) {
        var column = hasOwnParcels(dimension) ? dimension.name().toLowerCase(java.util.Locale.ROOT) : "'-'";
        return database.sql("select " + column + " as subject, day, sum(parcels)::double precision as parcels"
                        + " from insight.parcel_volume where day between :first and :day group by 1, 2")
                .param("first", first)
                .param("day", day)
                .query(Parcels.class)
                .list();
    }
}
