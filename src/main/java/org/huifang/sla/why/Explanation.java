package org.huifang.sla.why;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huifang.sla.Awaiting;
import org.huifang.sla.SlaClock;
import org.huifang.sla.calendar.Window;

/**
 * Everything a due date follows from.
 *
 * @param clock as it stands
 * @param zone of the calendar, by name
 * @param reason what the author of the policy row wrote beside it; null when that version is gone
 * @param carried counted time an earlier cycle had used, when this one goes on from it
 * @param counted the stretches that count, in order, the present one up to the due date
 * @param pauses in order
 * @param moves changes of the due date other than by pauses, in order
 */
public record Explanation(
        SlaClock clock,
        State state,
        String zone,
        String reason,
        Duration carried,
        List<Window> counted,
        List<Pause> pauses,
        List<Move> moves) {

    /** The states everybody in the field uses, and two for clocks that do not run. */
    public enum State {
        RUNNING,
        AT_RISK,
        PAUSED,
        WITHIN,
        BREACHED,
        CANCELLED
    }

    /** @param to null while it lasts */
    public record Pause(Awaiting awaiting, Instant from, Instant to) {}

    /**
     * @param why {@code TERMS} after assessment, {@code CALENDAR} or {@code POLICY} after an approved change
     * @param dueAt after the move
     */
    public record Move(Instant at, String why, Instant dueAt, String approvedBy) {}

    static State stateOf(SlaClock clock) {
        var result = clock.result();
        if (clock.isBroken()) {
            return State.BREACHED;
        }
        if (result.cancelledAt() != null) {
            return State.CANCELLED;
        }
        if (result.fulfilledAt() != null) {
            return State.WITHIN;
        }
        if (clock.isPaused()) {
            return State.PAUSED;
        }
        return result.warnedAt() == null ? State.RUNNING : State.AT_RISK;
    }

    Duration pausedFor(Awaiting awaiting, Instant now) {
        return pauses.stream()
                .filter(pause -> pause.awaiting() == awaiting)
                .map(pause -> Duration.between(pause.from(), pause.to() == null ? now : pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
