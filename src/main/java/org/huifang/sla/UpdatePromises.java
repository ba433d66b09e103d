package org.huifang.sla;

import static org.huifang.sla.SlaMilestone.NEXT_UPDATE;

import java.time.Clock;
import java.util.EnumSet;
import org.huifang.sla.SlaEvent.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises the customer to hear of the case again when work on it goes on. */
@Service
@Transactional
public class UpdatePromises {

    private final SlaClockTable clocks;
    private final SlaClocks terms;
    private final ClockBook book;
    private final PromiseTimers timers;
    private final Clock clock;

    UpdatePromises(SlaClockTable clocks, SlaClocks terms, ClockBook book, PromiseTimers timers, Clock clock) {
        this.clocks = clocks;
        this.terms = terms;
        this.book = book;
        this.timers = timers;
        this.clock = clock;
    }

    /** The promise was kept by telling a solution, and that was not the end. One that runs is left alone. */
    public void goOn(String caseNumber) {
        var told = clocks.latest(caseNumber, NEXT_UPDATE).filter(last -> !last.isOpen());
        if (told.isEmpty()) {
            return;
        }
        var next = told.get().cycle() + 1;
        book.begin(caseNumber, EnumSet.of(NEXT_UPDATE), next, terms.termsOf(caseNumber), clock.instant(), Kind.START);
        timers.bringForward(caseNumber);
    }
}
