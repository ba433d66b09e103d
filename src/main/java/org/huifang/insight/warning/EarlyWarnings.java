package org.huifang.insight.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.Warning.Finding;
import org.huifang.insight.warning.Warning.Verdict;
import org.huifang.insight.warning.judge.Alarm;
import org.huifang.insight.warning.known.KnownEvents;
import org.huifang.insight.warning.signal.Level;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens warnings, makes them worse, takes down what people find, and closes them; each step with its entry in the ledger. */
@Service
@Transactional
public class EarlyWarnings {

    private final WarningTable warnings;
    private final WarningLifecycle lifecycle;
    private final WarningSettings settings;
    private final KnownEvents events;
    private final CaseLedger ledger;
    private final Clock clock;

    EarlyWarnings(
            WarningTable warnings,
            WarningLifecycle lifecycle,
            WarningSettings settings,
            KnownEvents events,
            CaseLedger ledger,
            Clock clock) {
        this.warnings = warnings;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One subject has one open warning: the first alarm raises it, a graver one makes it worse, any other is added to it.
     *
     * @return whether a warning began
     */
    boolean take(Alarm alarm, Versions versions) {
        if (alarm.isExplained()) {
            warnings.explain(alarm, clock.instant());
            return false;
        }
        var open = warnings.lockOpen(alarm.subject());
        var number = open.map(Warning::number).orElseGet(() -> raise(alarm, versions));
        warnings.addSignal(number, alarm, clock.instant());
        open.filter(warning -> alarm.level().isAbove(warning.level())).ifPresent(warning -> worsen(warning, alarm));
        return open.isEmpty();
    }

    private String raise(Alarm alarm, Versions versions) {
        var number = warnings.insert(alarm, versions, clock.instant());
        note(number, Actor.SYSTEM, CaseEventKind.WARNING_RAISED, alarmed(alarm, versions));
        openPlan(number, alarm);
        lifecycle.raised(number, alarm.duty().owner());
        return number;
    }

    private void worsen(Warning warning, Alarm alarm) {
        warnings.worsen(warning.number(), alarm, clock.instant());
        note(
                warning.number(),
                Actor.SYSTEM,
                CaseEventKind.WARNING_WORSENED,
                Map.of(
                        "from",
                        warning.level(),
                        "level",
                        alarm.level(),
                        "rules",
                        alarm.rules(),
                        "figures",
                        alarm.figures()));
        openPlan(warning.number(), alarm);
        lifecycle.worsened(warning.number(), alarm.duty().owner());
    }

    private void openPlan(String number, Alarm alarm) {
        if (alarm.level() == Level.RED) {
            note(
                    number,
                    Actor.SYSTEM,
                    CaseEventKind.CONTINGENCY_PLAN_OPENED,
                    Map.of("plan", alarm.duty().plan()));
        }
    }

    private static Map<String, Object> alarmed(Alarm alarm, Versions versions) {
        return Map.of(
                "dimension", alarm.subject().dimension(),
                "level", alarm.level(),
                "rules", alarm.rules(),
                "rulesVersion", versions.rules(),
                "limitsVersion", versions.limits(),
                "day", alarm.day().toString(),
                "plan", alarm.duty().plan(),
                "owner", alarm.duty().owner(),
                "figures", alarm.figures());
    }

    /**
     * What the owner found. A false alarm and a known event close the warning.
     *
     * @throws org.huifang.insight.warning.known.InvalidEvent when it is called a known event, and none that was declared covers it
     */
    public void looked(String number, Finding finding, String words, Actor by) {
        var warning = lock(number);
        if (finding == Finding.KNOWN_EVENT) {
            events.requireCoverage(warning.about(), alarmedOn(warning));
        }
        var now = clock.instant();
        var judgeAt = finding == Finding.REAL ? now.plus(settings.judgeAfter()) : null;
        warnings.found(warning.number(), finding, by.id(), now, judgeAt);
        warnings.addNote(number, by.id(), words, now);
        note(number, by, CaseEventKind.WARNING_LOOKED_AT, Map.of("finding", finding));
        switch (finding) {
            case FALSE_ALARM -> close(warning, Verdict.FALSE, by);
            case KNOWN_EVENT -> close(warning, Verdict.EXPLAINED, by);
            case REAL -> {
                // It stays open until it is judged.
            }
        }
    }

    private Set<LocalDate> alarmedOn(Warning warning) {
        return Stream.concat(
                        Stream.of(warning.judgedDay()),
                        warnings.signals(warning.number()).stream().map(RaisedSignal::day))
                .collect(Collectors.toSet());
    }

    /** Whether a warning that was found real was right. */
    public void judge(String number, boolean hit, String words, Actor by) {
        var warning = lock(number);
        if (words != null) {
            warnings.addNote(number, by.id(), words, clock.instant());
        }
        close(warning, hit ? Verdict.HIT : Verdict.FALSE, by);
    }

    private void close(Warning warning, Verdict verdict, Actor by) {
        warnings.close(warning.number(), verdict, by.id(), clock.instant(), today().minusDays(1));
        note(warning.number(), by, CaseEventKind.WARNING_JUDGED, Map.of("verdict", verdict));
    }

    /** Nobody has looked in time. */
    public void escalate(String number) {
        var warning = lock(number);
        warnings.escalated(number, clock.instant());
        note(number, Actor.SYSTEM, CaseEventKind.WARNING_ESCALATED, Map.of("level", warning.level()));
    }

    @Transactional(readOnly = true)
    public Warning look(String number) {
        return warnings.look(number).orElseThrow(UnknownWarning::new);
    }

    @Transactional(readOnly = true)
    public List<Warning> newest(int limit) {
        return warnings.newest(limit);
    }

    @Transactional(readOnly = true)
    public List<RaisedSignal> signals(String number) {
        return warnings.signals(number);
    }

    @Transactional(readOnly = true)
    public List<WarningNote> notes(String number) {
        return warnings.notes(number);
    }

    LocalDate today() {
        return HomeTime.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    private Warning lock(String number) {
        return warnings.lock(number).orElseThrow(UnknownWarning::new);
    }

    private void note(String number, Actor by, CaseEventKind kind, Map<String, ?> data) {
        ledger.append(number, by, kind, data);
    }
}
