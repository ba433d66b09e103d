package org.huifang.improvement.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huifang.improvement.ImprovementIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads figures of two times from the facts, and keeps what came of it in {@code improvement_effect}. */
@Repository
public class EffectTable {

    private static final Map<String, String> COLUMNS = Map.of(
            "REGION", "region",
            "OUTLET", "outlet",
            "CATEGORY", "category",
            "LINK", "link",
            "CHANNEL", "channel",
            "COURIER", "courier_ref");

    private static final String COUNTS =
            "excluded is null and coalesce(kind, 'COMPLAINT') in ('COMPLAINT', 'CLAIM') and received_day between :from and :until";

    private final JdbcClient database;

    EffectTable(JdbcClient database) {
        this.database = database;
    }

    /** What is counted, and of how many. */
    public record Figure(long hits, long n) {}

    /** @param dimension NETWORK or one of the columns */
    public Figure figure(
            ImprovementIndicator indicator, String dimension, String subject, LocalDate from, LocalDate until) {
        var hit =
                switch (indicator) {
                    case COMPLAINTS -> "true";
                    case UPHELD -> "effective";
                    case ON_TIME -> "resolution_kept";
                    case REPEATED -> "repeat";
                };
        var all = indicator == ImprovementIndicator.ON_TIME ? "resolution_kept is not null" : "true";
        var column = COLUMNS.get(dimension);
        var counted = database.sql(
                        "select count(*) filter (where %s) as hits, count(*) filter (where %s) as n".formatted(hit, all)
                                + " from insight.complaint_fact where " + COUNTS
                                + (column == null ? " and :subject is not null" : " and " + column + " = :subject"))
                .param("from", from)
                .param("until", until)
                .param("subject", subject)
                .query(Figure.class)
                .single();
        return indicator.isRate() ? new Figure(counted.hits(), exposure(dimension, subject, from, until)) : counted;
    }

    /** Parcels; days where nobody tells them. */
    private long exposure(String dimension, String subject, LocalDate from, LocalDate until) {
        var own = dimension.equals("OUTLET") || dimension.equals("REGION");
        var parcels = database.sql("select coalesce(sum(parcels), 0) from insight.parcel_volume"
                        + " where day between :from and :until and "
                        + (own ? dimension.toLowerCase(Locale.ROOT) + " = :subject" : ":subject is not null"))
                .param("from", from)
                .param("until", until)
                .param("subject", subject)
                .query(Long.class)
                .single();
        return parcels > 0 ? parcels : until.toEpochDay() - from.toEpochDay() + 1;
    }

    /** Measured twice, it is the newer figures. */
    public void keep(Effect effect) {
        database.sql(
                        """
                insert into improvement_effect (number, round, measured_at, first_day, done_day, last_day, hits_before, n_before,
                    hits_after, n_after, change, low, high)
                values (:number, :round, :at, :first, :done, :last, :hitsBefore, :nBefore, :hitsAfter, :nAfter, :change, :low, :high)
                on conflict (number, round) do update set measured_at = excluded.measured_at, hits_after = excluded.hits_after,
                    n_after = excluded.n_after, change = excluded.change, low = excluded.low, high = excluded.high""")
                .param("number", effect.number())
                .param("round", effect.round())
                .param("at", effect.measuredAt().atOffset(ZoneOffset.UTC))
                .param("first", effect.firstDay())
                .param("done", effect.doneDay())
                .param("last", effect.lastDay())
                .param("hitsBefore", effect.hitsBefore())
                .param("nBefore", effect.nBefore())
                .param("hitsAfter", effect.hitsAfter())
                .param("nAfter", effect.nAfter())
                .param("change", effect.change())
                .param("low", effect.low())
                .param("high", effect.high())
                .update();
    }

    public void judged(String number, int round, Effect.Verdict verdict, String words, String by, Instant now) {
        database.sql(
                        "update improvement_effect set verdict = :verdict, words = :words, judged_by = :by, judged_at = :now"
                                + " where number = :number and round = :round")
                .param("number", number)
                .param("round", round)
                .param("verdict", verdict.name())
                .param("words", words)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Effect> of(String number) {
        return database.sql(
                        "select number, round, measured_at, first_day, done_day, last_day, hits_before, n_before, hits_after,"
                                + " n_after, change, low, high, verdict, judged_by, words from improvement_effect"
                                + " where number = :number order by round")
                .param("number", number)
                .query(Effect.class)
                .list();
    }
}
