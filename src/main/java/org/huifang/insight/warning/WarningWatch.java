package org.huifang.insight.warning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.figure.Figures;
import org.huifang.insight.warning.figure.Silence;
import org.huifang.insight.warning.judge.EarlyWarningRules;
import org.huifang.insight.warning.known.KnownEvents;
import org.huifang.insight.warning.measure.Past;
import org.huifang.insight.warning.signal.Evidence;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.SeriesEvidence;
import org.huifang.insight.warning.signal.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges figures: each day that is over once, and each hour once for what cannot wait. A slot is judged in one commit with its row, so that
 * a crash or a second node judges nothing twice.
 */
@Service
@Transactional
public class WarningWatch {

    private static final Logger log = LoggerFactory.getLogger(WarningWatch.class);

    /** What was just closed by a person and is a count of what waits, rests so long. */
    private static final Duration REST = Duration.ofHours(24);

    private final RunTable runs;
    private final Figures figures;
    private final LimitTable limits;
    private final EarlyWarningRules rules;
    private final KnownEvents events;
    private final EarlyWarnings warnings;
    private final WarningSettings settings;
    private final Clock clock;

    WarningWatch(
            RunTable runs,
            Figures figures,
            LimitTable limits,
            EarlyWarningRules rules,
            KnownEvents events,
            EarlyWarnings warnings,
            WarningSettings settings,
            Clock clock) {
        this.runs = runs;
        this.figures = figures;
        this.limits = limits;
        this.rules = rules;
        this.events = events;
        this.warnings = warnings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Judges the next day or hour. Returns whether nothing is left to be judged now. */
    public boolean judgeNext() {
        var day = nextDay();
        if (day.isPresent()) {
            judgeDay(day.get());
            return false;
        }
        judgeHour(clock.instant());
        return true;
    }

    private Optional<LocalDate> nextDay() {
        var now = clock.instant().atZone(HomeTime.ZONE);
        var over = now.toLocalTime().isBefore(settings.dayClosesAt())
                ? now.toLocalDate().minusDays(2)
                : now.toLocalDate().minusDays(1);
        var oldest = over.minusDays(settings.catchUpDays() - 1L);
        var next = runs.lastDay().map(last -> last.plusDays(1)).orElse(over);
        return Optional.of(next.isBefore(oldest) ? oldest : next).filter(candidate -> !candidate.isAfter(over));
    }

    private void judgeDay(LocalDate day) {
        var slot = RunTable.slot(day);
        if (runs.begin(slot, clock.instant())) {
            var past = runs.past(day);
            var now = limits.now();
            var series = figures.series(day, now, past);
            var evidence = new ArrayList<Evidence>(series);
            evidence.addAll(figures.daily(day, now, past));
            take(slot, day, evidence);
            series.forEach(one -> remember(one, past));
        }
    }

    private void judgeHour(Instant now) {
        var slot = "HOUR " + now.truncatedTo(ChronoUnit.HOURS);
        if (runs.begin(slot, now)) {
            take(slot, HomeTime.dayOf(now), figures.hourly(now, limits.now(), now.minus(REST)));
        }
    }

    /** Signals that say nothing at present, and why. */
    @Transactional(readOnly = true)
    public List<Silence> silent() {
        return figures.silent(HomeTime.dayOf(clock.instant()).minusDays(1), limits.now());
    }

    private void take(String slot, LocalDate day, List<? extends Evidence> evidence) {
        var versions = new Versions(rules.version(), limits.version());
        var known = events.on(day);
        var raised = 0;
        var explained = 0;
        for (var one : evidence) {
            var alarm = rules.judge(one, known.coverage(one.subject()).orElse(null));
            raised += alarm.filter(found -> warnings.take(found, versions)).isPresent() ? 1 : 0;
            explained += alarm.filter(found -> found.isExplained()).isPresent() ? 1 : 0;
        }
        runs.finish(slot, evidence.size(), raised, explained, versions);
        log.info(
                "{}: {} figures judged, {} warnings raised, {} alarms explained.",
                slot,
                evidence.size(),
                raised,
                explained);
    }

    private void remember(SeriesEvidence evidence, Map<Subject, Past> past) {
        if (evidence.discovered()
                && evidence.getTailLevel() != null
                && evidence.getTailLevel().isAbove(Level.YELLOW)) {
            var days = past.getOrDefault(evidence.subject(), Past.NOTHING).orangeDays() + 1;
            runs.streak(evidence.subject(), evidence.day(), days);
        }
    }
}
