package org.huifang.insight.warning.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.measure.ClusterMeter;
import org.huifang.insight.warning.measure.Past;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.huifang.insight.warning.signal.CountEvidence;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Evidence;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.SeriesEvidence;
import org.huifang.insight.warning.signal.ShareEvidence;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everything that is measured, of a day that is over and of this hour. */
@Service
public class Figures {

    /** A share of seven days counts anew when none of them was looked at. */
    private static final int WEEK = 7;

    private final SeriesTable series;
    private final ClusterTable clusters;
    private final ShareTable shares;
    private final BacklogTable backlogs;
    private final RareTable rare;
    private final ScoreTable scores;
    private final AppealTable appeals;
    private final JdbcClient database;

    Figures(
            SeriesTable series,
            ClusterTable clusters,
            ShareTable shares,
            BacklogTable backlogs,
            RareTable rare,
            ScoreTable scores,
            AppealTable appeals,
            JdbcClient database) {
        this.series = series;
        this.clusters = clusters;
        this.shares = shares;
        this.backlogs = backlogs;
        this.rare = rare;
        this.scores = scores;
        this.appeals = appeals;
        this.database = database;
    }

    public List<SeriesEvidence> series(LocalDate day, Limits limits, Map<Subject, Past> past) {
        return new SeriesMeter(limits)
                .measure(series.upTo(day), day, subject -> past.getOrDefault(subject, Past.NOTHING));
    }

    /** Shares of the week, rare complaints, scores and appeals. */
    public List<Evidence> daily(LocalDate day, Limits limits, Map<Subject, Past> past) {
        var evidence = new ArrayList<Evidence>();
        shares.of(day, limits).stream()
                .filter(share -> isNew(share, past.getOrDefault(share.subject(), Past.NOTHING)))
                .forEach(evidence::add);
        evidence.addAll(rare.of(day, limits));
        scores.of(day, limits).stream()
                .filter(score -> isGraverThanClosed(score, score.getLevel(), ScoreTable.WINDOW))
                .forEach(evidence::add);
        var appealed = appeals.of(day, limits);
        if (isGraverThanClosed(appealed, appealed.getLevel(), AppealTable.WINDOW)) {
            evidence.add(appealed);
        }
        return evidence;
    }

    /** What a person has looked at holds as long as a day of it is in the window; only what has grown worse since counts anew. */
    private boolean isGraverThanClosed(Evidence evidence, Level level, int window) {
        return level != null
                && database
                        .sql(
                                """
                        select level from early_warning where dimension = 'INDICATOR' and subject = :subject
                            and closed_day > :day::date - :window""")
                        .param("subject", evidence.subject().value())
                        .param("day", evidence.day())
                        .param("window", window)
                        .query(Level.class)
                        .stream()
                        .allMatch(level::isAbove);
    }

    /** Signals of the whole network that say nothing on the day. */
    public List<Silence> silent(LocalDate day, Limits limits) {
        var least = limits.of(Signal.NPS_CHANGE, Dimension.INDICATOR).least();
        return Stream.of(Silence.of(scores.ofNetwork(day, limits), least), Silence.of(appeals.of(day, limits)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isNew(ShareEvidence share, Past past) {
        return past.closed() == null || !share.day().isBefore(past.closed().plusDays(WEEK));
    }

    /** @param rest what waits and was closed by a person since then is left alone */
    public List<Evidence> hourly(Instant now, Limits limits, Instant rest) {
        var day = HomeTime.dayOf(now);
        var meter = new ClusterMeter(limits);
        var evidence = new ArrayList<Evidence>();
        clusters.at(now)
                .forEach(one -> evidence.add(
                        meter.measure(one.outlet(), one.category(), day, one.complaints(), one.grave(), one.usual())));
        clusters.upheld(now)
                .forEach(one -> evidence.add(new CountEvidence(
                        Signal.COURIER,
                        new Subject(Dimension.COURIER, one.courier()),
                        day,
                        null,
                        one.complaints(),
                        limits)));
        var resting = closedSince(rest);
        backlogs.at(now, limits).stream()
                .filter(one -> !resting.contains(one.subject().value()))
                .forEach(evidence::add);
        return evidence;
    }

    private Set<String> closedSince(Instant rest) {
        return new HashSet<>(
                database.sql("select subject from early_warning where dimension = 'INDICATOR' and closed_at > :rest")
                        .param("rest", rest.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }
}
