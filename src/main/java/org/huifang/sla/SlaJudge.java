package org.huifang.sla;

import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.sla.SlaEvent.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of every promise, once, that it is at risk and that it is broken, by the policy and calendar of its clock. */
@Service
@Transactional
public class SlaJudge {

    private final ClockBook book;

    SlaJudge(ClockBook book) {
        this.book = book;
    }

    /** Breaks the promises that are overdue by now, whichever timer called. Returns those broken by this call. */
    public List<SlaClock> breakOverdue(String caseNumber) {
        return book.breakOverdue(caseNumber);
    }

    /** Breaks what is overdue by now, as every change does, and warns of what is at risk. */
    public void judge(String caseNumber) {
        book.change(
                caseNumber,
                open -> open.isPending()
                        && !open.isPaused()
                        && open.result().warnedAt() == null
                        && book.isPast(open.warnAt()),
                SlaClock::warn,
                Kind.WARN,
                null,
                Actor.SYSTEM);
    }
}
