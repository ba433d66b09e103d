package org.huifang.insight.warning.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huifang.insight.warning.judge.EarlyWarningRules;
import org.huifang.insight.warning.measure.ClusterMeter;
import org.huifang.insight.warning.measure.Past;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.SeriesEvidence;
import org.huifang.insight.warning.signal.Subject;

/** Judges simulated outlets as the house judges real ones. Whoever owns a warning looks the same day and closes it. */
final class SimulatedWatch {

    private static final double DAY = 24;

    private final SeriesMeter series;
    private final ClusterMeter clusters;
    private final EarlyWarningRules rules = new EarlyWarningRules();
    private final Map<Subject, Past> past = new HashMap<>();

    SimulatedWatch(Limits limits) {
        series = new SeriesMeter(limits);
        clusters = new ClusterMeter(limits);
    }

    /** Outlets about which a warning begins on that day. */
    Set<String> judge(List<SimulatedOutlet> outlets, LocalDate day) {
        var warned = new HashSet<String>();
        var all = outlets.stream().map(SimulatedOutlet::series).toList();
        for (var evidence : series.measure(all, day, subject -> past.getOrDefault(subject, Past.NOTHING))) {
            rules.judge(evidence, null)
                    .ifPresent(alarm -> warned.add(alarm.subject().value()));
            remember(evidence, day, warned.contains(evidence.subject().value()));
        }
        for (var outlet : outlets) {
            if (!warned.contains(outlet.series().subject().value()) && hasCluster(outlet, day)) {
                warned.add(outlet.series().subject().value());
                past.put(outlet.series().subject(), new Past(day, 0));
            }
        }
        return warned;
    }

    private void remember(SeriesEvidence evidence, LocalDate day, boolean warned) {
        var before = past.getOrDefault(evidence.subject(), Past.NOTHING);
        var orange = evidence.getTailLevel() != null && evidence.getTailLevel().isAbove(Level.YELLOW);
        past.put(evidence.subject(), new Past(warned ? day : before.closed(), orange ? before.orangeDays() + 1 : 0));
    }

    /** Looked at whenever a complaint comes in, which is oftener than every hour; the largest cluster of a day says it all. */
    private boolean hasCluster(SimulatedOutlet outlet, LocalDate day) {
        var begins = (day.toEpochDay() - outlet.series().first().toEpochDay()) * DAY;
        var largest = new TreeMap<Integer, Integer>();
        var recent = outlet.between(begins - DAY, begins + DAY);
        for (var newest : recent) {
            if (newest.hour() >= begins) {
                var together = (int) recent.stream()
                        .filter(one -> one.category() == newest.category())
                        .filter(one -> one.hour() > newest.hour() - DAY && one.hour() <= newest.hour())
                        .count();
                largest.merge(newest.category(), together, Math::max);
            }
        }
        return largest.entrySet().stream()
                .filter(cluster -> cluster.getValue() >= 3)
                .anyMatch(cluster -> isCluster(outlet, day, cluster.getKey(), cluster.getValue(), begins));
    }

    private boolean isCluster(SimulatedOutlet outlet, LocalDate day, int category, int together, double begins) {
        var until = begins - SeriesMeter.JUDGED_DAYS * DAY;
        var usual = outlet.between(until - SeriesMeter.BASELINE_DAYS * DAY, until).stream()
                .filter(one -> one.category() == category)
                .count();
        var code = outlet.series().subject().value();
        return rules.judge(clusters.measure(code, String.valueOf(category), day, together, 0, usual), null)
                .isPresent();
    }
}
