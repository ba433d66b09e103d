package org.huifang.sla.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.sla.SlaClock;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.NoRuleMatched;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/** Reads from {@code dmn/escalation.dmn} which steps a clock has, and when each is to be climbed. */
@AsksTable(
        value = "escalation",
        gives = {"milestone", "priority"},
        reads = {"moment", "level", "recipients", "action"})
@Component
class Ladder {

    static final String TABLE = "escalation";

    private final DecisionTables tables;
    private final Calendars calendars;

    Ladder(DecisionTables tables, Calendars calendars) {
        this.tables = tables;
        this.calendars = calendars;
    }

    /** Earliest first; a clock whose milestone has no row has no steps. */
    List<LadderStep> stepsOf(SlaClock clock, String priority) {
        var decision = ask(clock, priority);
        return decision.rows().stream()
                .map(row -> step(clock, row, decision.version(), priority))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private Decision ask(SlaClock clock, String priority) {
        try {
            return tables.ask(TABLE, Map.of("milestone", clock.milestone().name(), "priority", priority));
        } catch (NoRuleMatched noLadder) {
            return new Decision(TABLE, 0, List.of(), Map.of(), List.of());
        }
    }

    private LadderStep step(SlaClock clock, Decision.Row row, int version, String priority) {
        return new LadderStep(
                clock,
                row.number("level"),
                moment(clock, row.text("moment")),
                row.text("recipients"),
                Arrays.stream(row.text("action").split(" "))
                        .map(EscalationAction::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                version,
                row.rule(),
                priority);
    }

    /** {@code WARNING}, {@code DUE}, a share of the target such as {@code 90 %}, or a time after the start such as {@code P5D}. */
    private Instant moment(SlaClock clock, String moment) {
        var hours = calendars.hours(clock.calendar(), clock.promise().hours());
        if (moment.endsWith("%")) {
            return clock.momentOf(Integer.parseInt(moment.replace("%", "").strip()), hours);
        }
        return switch (moment) {
            case "WARNING" -> clock.warnAt();
            case "DUE" -> clock.dueAt();
            default -> hours.due(clock.startedAt(), Duration.parse(moment));
        };
    }
}
