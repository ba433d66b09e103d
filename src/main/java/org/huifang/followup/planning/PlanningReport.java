package org.huifang.followup.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of the planning of a day.
 *
 * @param plannedAt when all customers were done; null while it runs
 * @param finishedAt when all was started; null while it runs
 * @param planned contacts planned
 * @param suppressed contacts that were due and are not made
 * @param carriedOver calls and visits that wait for tomorrow, of today and of earlier days
 * @param started follow-ups started, carried over ones included
 * @param counts all of it by type, occasion, outcome and reason
 */
public record PlanningReport(
        LocalDate day,
        LocalDate firstDay,
        Instant openedAt,
        Instant plannedAt,
        Instant finishedAt,
        int planned,
        int suppressed,
        int carriedOver,
        int started,
        List<Count> counts) {

    public enum Outcome {
        PLANNED,
        SUPPRESSED,
        CARRIED_OVER
    }

    /** @param reason row of the contact policy or code of the planning; empty where the outcome needs none */
    public record Count(String customerType, String occasion, Outcome outcome, String reason, int customers) {}

    static PlanningReport of(PlanningRun run, List<Count> counts) {
        return new PlanningReport(
                run.day(),
                run.firstDay(),
                run.openedAt(),
                run.plannedAt(),
                run.finishedAt(),
                sum(counts, Outcome.PLANNED),
                sum(counts, Outcome.SUPPRESSED),
                sum(counts, Outcome.CARRIED_OVER),
                run.started(),
                counts);
    }

    private static int sum(List<Count> counts, Outcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToInt(Count::customers)
                .sum();
    }
}
