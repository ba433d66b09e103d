package org.huifang.complaint.handover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.workflow.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A team lead hands over much of what one person holds. Each case is one transaction of its own: what cannot be handed over holds
 * up nothing else, and is said.
 */
@Service
public class BatchHandover {

    private static final Logger log = LoggerFactory.getLogger(BatchHandover.class);

    /** What became of one case or task. */
    public enum Fate {
        GIVEN,
        /** Nobody could take it; it waits in its department. */
        NOBODY,
        /** A task went back to its group. */
        RETURNED,
        NOT_THEIRS,
        REFUSED,
        FAILED
    }

    /**
     * @param caseNumber null for a task that is of no case
     * @param task name of the task where it is one, not a case
     * @param to who has it now, or null
     * @param why it was refused, in both languages, or null
     */
    public record Line(String caseNumber, String task, Fate fate, String to, String why) {}

    private final Complaints complaints;
    private final Handover handover;
    private final CaseTasks tasks;
    private final TransactionTemplate transaction;

    BatchHandover(Complaints complaints, Handover handover, CaseTasks tasks, TransactionTemplate transaction) {
        this.complaints = complaints;
        this.handover = handover;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /**
     * @param from who has the cases
     * @param to user ids who get them in turns, each what they may have; empty to have assignment choose for each
     */
    public List<Line> giveCases(String from, Collection<ComplaintNumber> cases, List<String> to, Actor lead) {
        var turns = new ArrayDeque<>(to);
        var lines = new ArrayList<Line>();
        cases.forEach(number -> lines.add(giveCase(from, number, turns, lead)));
        return lines;
    }

    private Line giveCase(String from, ComplaintNumber number, Deque<String> turns, Actor lead) {
        Refusal refusal = null;
        for (int tried = 0; tried < Math.max(1, turns.size()); tried++) {
            var next = turns.poll();
            try {
                var line = transaction.execute(status -> give(from, number, next, lead));
                Optional.ofNullable(next).ifPresent(turns::addLast);
                return line;
            } catch (Refusal notThisOne) {
                refusal = notThisOne;
                turns.addLast(next);
            } catch (ComplaintStatus.NotInHand ended) {
                Optional.ofNullable(next).ifPresent(turns::addFirst);
                return new Line(number.value(), null, Fate.NOT_THEIRS, null, null);
            } catch (RuntimeException failure) {
                Optional.ofNullable(next).ifPresent(turns::addFirst);
                log.warn(
                        "Case {} could not be handed over ({}).",
                        number,
                        failure.getClass().getSimpleName());
                return new Line(number.value(), null, Fate.FAILED, null, null);
            }
        }
        return new Line(number.value(), null, Fate.REFUSED, null, refusal.chinese() + " " + refusal.getMessage());
    }

    private Line give(String from, ComplaintNumber number, String to, Actor lead) {
        var agent = complaints.withNumber(number).ownership().agent();
        if (!from.equals(agent)) {
            return new Line(number.value(), null, Fate.NOT_THEIRS, null, null);
        }
        return handover.byLead(number, to, lead)
                .map(now -> new Line(number.value(), null, Fate.GIVEN, now, null))
                .orElseGet(() -> new Line(number.value(), null, Fate.NOBODY, null, null));
    }

    /** Tasks that are not those of a case's agent go back to their groups. */
    public List<Line> returnTasks(String from, Collection<String> taskIds, Actor lead) {
        return tasks.heldBy(List.of(from)).stream()
                .filter(task -> taskIds.contains(task.id()))
                .map(task -> new Line(
                        task.caseNumber(),
                        task.name(),
                        handover.release(task, HandoverCause.LEAD, lead) ? Fate.RETURNED : Fate.NOT_THEIRS,
                        null,
                        null))
                .toList();
    }
}
