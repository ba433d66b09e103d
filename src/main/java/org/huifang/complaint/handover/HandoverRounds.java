package org.huifang.complaint.handover;

import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.complaint.handover.HeldCases.HeldCase;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffDirectory.Gone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks, again and again, for what somebody holds who is gone, cases about their own agents, and cases nobody has. It goes by what is so and not by what
 * somebody announced, so that a crash in between, or a second node doing the same, changes nothing. A case at a time.
 */
@Component
public class HandoverRounds {

    private static final Logger log = LoggerFactory.getLogger(HandoverRounds.class);

    private final StaffDirectory staff;
    private final HeldCases cases;
    private final Handover handover;
    private final CaseTasks tasks;

    HandoverRounds(StaffDirectory staff, HeldCases cases, Handover handover, CaseTasks tasks) {
        this.staff = staff;
        this.cases = cases;
        this.handover = handover;
        this.tasks = tasks;
    }

    @Scheduled(
            fixedDelayString = "${huifang.staff.rounds-every:30s}",
            initialDelayString = "${huifang.staff.rounds-every:30s}")
    public void make() {
        var gone = staff.gone(cases.agents());
        for (var held : cases.of(gone.keySet())) {
            attempt(held, () -> handover.takeFrom(held.agent(), held.complaint(), causeOf(gone, held.agent())));
        }
        for (var held : cases.nearTheirAgents()) {
            attempt(held, () -> handover.takeFromInvolved(held.complaint()));
        }
        // What is left then are approvals, calls and the like.
        for (var held : tasks.heldBy(gone.keySet())) {
            attempt(held.caseNumber(), () -> handover.release(held, causeOf(gone, held.holder()), Actor.SYSTEM));
        }
        for (var unowned : cases.unowned()) {
            attempt(unowned, () -> handover.findOwner(unowned.complaint()));
        }
    }

    private static HandoverCause causeOf(Map<String, Gone> gone, String userId) {
        return HandoverCause.valueOf(gone.get(userId).name());
    }

    private static void attempt(HeldCase held, Runnable step) {
        attempt(held.number(), step);
    }

    /** Somebody may be working on the case at this very moment; the next round tries again. */
    private static void attempt(String caseNumber, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            log.warn(
                    "Case {} could not be handed over now ({}).",
                    caseNumber,
                    failure.getClass().getSimpleName());
        }
    }
}
