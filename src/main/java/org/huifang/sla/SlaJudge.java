package org.huifang.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.sla.SlaEvent.Kind;
import org.springframework.stereotype.Service;

/** Says of every promise, once, that it is at risk and that it is broken, by the policy and calendar of its clock. */
@Service
public class SlaJudge {

    private final ClockBook book;
    private final CaseLedger ledger;
    private final Clock clock;

    SlaJudge(ClockBook book, CaseLedger ledger, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Judges the open promises of a case by now, whichever timer called. Returns those broken by this call. */
    public List<SlaClock> judge(String caseNumber) {
        var now = clock.instant();
        var broken = book.change(
                caseNumber,
                open -> open.isPending() && passed(open, open.dueAt(), now),
                open -> open.breach(now),
                Kind.BREACH,
                null,
                Actor.SYSTEM);
        book.change(
                caseNumber,
                open -> open.isPending() && open.result().warnedAt() == null && passed(open, open.warnAt(), now),
                open -> open.warn(now),
                Kind.WARN,
                null,
                Actor.SYSTEM);
        broken.forEach(this::note);
        return broken;
    }

    private static boolean passed(SlaClock open, Instant moment, Instant now) {
        return !open.isPaused() && !moment.isAfter(now);
    }

    private void note(SlaClock broken) {
        var data = new LinkedHashMap<String, Object>();
        data.put("milestone", broken.milestone());
        data.put("cycle", broken.cycle());
        data.put("due", broken.dueAt().toString());
        data.put("rule", broken.promise().rule());
        ledger.append(broken.caseNumber(), Actor.SYSTEM, CaseEventKind.PROMISE_BROKEN, data);
    }
}
