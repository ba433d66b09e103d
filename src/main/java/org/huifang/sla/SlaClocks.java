package org.huifang.sla;

import static org.huifang.sla.SlaMilestone.*;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.springframework.stereotype.Service;

/** Starts, retargets, fulfils and breaks the clocks of a case; the only place that decides when something is due. */
@Service
public class SlaClocks {

    /** Running from receipt, before anybody has assessed the case. */
    private static final Set<SlaMilestone> FROM_RECEIPT =
            EnumSet.of(ACKNOWLEDGEMENT, NAMED_OWNER, FIRST_RESPONSE, RESOLUTION, LEGAL_LIMIT);

    private static final Set<SlaMilestone> AFTER_REOPENING = EnumSet.of(NAMED_OWNER, FIRST_RESPONSE, RESOLUTION);

    private final SlaPolicy policy;
    private final SlaClockTable clocks;
    private final CaseLedger ledger;
    private final PromiseTimers timers;
    private final Clock clock;

    SlaClocks(SlaPolicy policy, SlaClockTable clocks, CaseLedger ledger, PromiseTimers timers, Clock clock) {
        this.policy = policy;
        this.clocks = clocks;
        this.ledger = ledger;
        this.timers = timers;
        this.clock = clock;
    }

    /** Starts the clocks of a case just received, under provisional terms. */
    public void open(String caseNumber, Instant receivedAt) {
        start(caseNumber, FROM_RECEIPT, 0, ServiceTerms.PROVISIONAL, receivedAt);
    }

    /** Starts one more clock, when what it counts from has happened. */
    public void start(String caseNumber, SlaMilestone milestone, int cycle, ServiceTerms terms) {
        start(caseNumber, EnumSet.of(milestone), cycle, terms, clock.instant());
    }

    /** A new cycle of the promises that count again after reopening. */
    public void reopen(String caseNumber, int cycle, ServiceTerms terms) {
        start(caseNumber, AFTER_REOPENING, cycle, terms, clock.instant());
    }

    private void start(
            String caseNumber, Set<SlaMilestone> milestones, int cycle, ServiceTerms terms, Instant startedAt) {
        var promises = policy.promisesFor(terms);
        clocks.insert(caseNumber, cycle, milestones.stream().map(promises::get).toList(), startedAt);
    }

    /** The case has been assessed: running clocks get the targets of its terms, counted from their own start. */
    public void retarget(String caseNumber, ServiceTerms terms) {
        var promises = policy.promisesFor(terms);
        var rules = new LinkedHashMap<String, Object>();
        for (var running : clocks.running(caseNumber)) {
            var promise = promises.get(running.milestone());
            rules.put(running.milestone().name(), promise.rule());
            if (!promise.rule().equals(running.rule()) || promise.policyVersion() != running.policyVersion()) {
                clocks.retarget(caseNumber, running, promise);
            }
        }
        var version = promises.values().iterator().next().policyVersion();
        ledger.append(
                caseNumber,
                Actor.SYSTEM,
                CaseEventKind.SERVICE_LEVELS_SET,
                Map.of("decision", Map.of("table", SlaPolicy.TABLE, "version", version, "rules", rules)));
        timers.realign(caseNumber);
    }

    /** The promise is kept, late or in time; a milestone that is not running is left alone. */
    public void fulfil(String caseNumber, SlaMilestone... milestones) {
        clocks.fulfil(caseNumber, List.of(milestones), clock.instant());
    }

    /** Ended early: what is still running promises nothing any more. */
    public void cancel(String caseNumber) {
        clocks.cancel(caseNumber, clock.instant());
    }

    /** Marks every overdue promise as broken, each once. Returns those broken by this call. */
    public List<SlaMilestone> breakOverdue(String caseNumber) {
        var broken = clocks.breakOverdue(caseNumber, clock.instant());
        for (var overdue : broken) {
            ledger.append(
                    caseNumber,
                    Actor.SYSTEM,
                    CaseEventKind.PROMISE_BROKEN,
                    Map.of(
                            "milestone",
                            overdue.milestone(),
                            "due",
                            overdue.dueAt().toString(),
                            "rule",
                            overdue.rule()));
        }
        return broken.stream().map(SlaClock::milestone).toList();
    }

    /** When the milestone is due in its latest cycle. */
    public Instant dueAt(String caseNumber, SlaMilestone milestone) {
        return clocks.dueAt(caseNumber, milestone);
    }

    /** All clocks of the case, in the order they started. */
    public List<SlaClock> of(String caseNumber) {
        return clocks.all(caseNumber);
    }
}
