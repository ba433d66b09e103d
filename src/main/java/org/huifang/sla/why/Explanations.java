package org.huifang.sla.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huifang.sla.Awaiting;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaEvent;
import org.huifang.sla.SlaEvent.Kind;
import org.huifang.sla.SlaLedger;
import org.huifang.sla.SlaPolicy;
import org.huifang.sla.calendar.Window;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Explains due dates from the ledger of the clocks, by the calendar and the policy each was judged by. */
@Service
public class Explanations {

    private final SlaClocks clocks;
    private final SlaLedger ledger;
    private final Calendars calendars;
    private final DecisionTables tables;

    Explanations(SlaClocks clocks, SlaLedger ledger, Calendars calendars, DecisionTables tables) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.calendars = calendars;
        this.tables = tables;
    }

    /** One for each clock of the case, in the order they started. */
    public List<Explanation> of(String caseNumber) {
        var events = ledger.of(caseNumber);
        return clocks.of(caseNumber).stream()
                .map(clock -> explain(
                        clock,
                        events.stream().filter(event -> concerns(event, clock)).toList()))
                .toList();
    }

    private static boolean concerns(SlaEvent event, SlaClock clock) {
        return event.milestone() == clock.milestone() && event.cycle() == clock.cycle();
    }

    private Explanation explain(SlaClock clock, List<SlaEvent> events) {
        var promise = clock.promise();
        return new Explanation(
                clock,
                Explanation.stateOf(clock),
                calendars.of(clock.calendar()).zone().getId(),
                tables.reasonOf(SlaPolicy.TABLE, promise.policyVersion(), promise.rule())
                        .orElse(null),
                events.isEmpty() ? Duration.ZERO : events.get(0).used(),
                counted(clock),
                pauses(events),
                moves(events));
    }

    private List<Window> counted(SlaClock clock) {
        var hours = calendars.hours(clock.calendar(), clock.promise().hours());
        var stretches = new ArrayList<>(ledger.ran(clock));
        var since = clock.run().since();
        if (clock.isOpen() && since != null && since.isBefore(clock.dueAt())) {
            stretches.add(new Window(since, clock.dueAt()));
        }
        return stretches.stream()
                .flatMap(stretch -> hours.windows(stretch.from(), stretch.to()).stream())
                .toList();
    }

    private static List<Explanation.Pause> pauses(List<SlaEvent> events) {
        var pauses = new ArrayList<Explanation.Pause>();
        Instant since = null;
        Awaiting awaiting = null;
        for (var event : events) {
            if (event.kind() == Kind.PAUSE) {
                since = event.at();
                awaiting = Awaiting.valueOf(event.reason());
            } else if (since != null && ends(event.kind())) {
                pauses.add(new Explanation.Pause(awaiting, since, event.at()));
                since = null;
            }
        }
        if (since != null) {
            pauses.add(new Explanation.Pause(awaiting, since, null));
        }
        return pauses;
    }

    private static boolean ends(Kind kind) {
        return kind == Kind.RESUME || kind == Kind.FULFIL || kind == Kind.CANCEL;
    }

    private static List<Explanation.Move> moves(List<SlaEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == Kind.RECOMPUTE)
                .map(event -> new Explanation.Move(event.at(), event.reason(), event.dueAt(), event.actor()))
                .toList();
    }
}
