package org.huifang.followup;

import java.time.Clock;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.followup.FollowUp.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts follow-ups and ends them; each step once, however often it is asked for. */
@Service
@Transactional
public class FollowUpDesk {

    private final FollowUps followUps;
    private final FollowUpLifecycle lifecycle;
    private final CaseLedger ledger;
    private final Clock clock;

    FollowUpDesk(FollowUps followUps, FollowUpLifecycle lifecycle, CaseLedger ledger, Clock clock) {
        this.followUps = followUps;
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Row, ledger entry and process in one commit; one that has been started or is over is left alone. */
    public void start(String number) {
        if (followUps.start(number, clock.instant())) {
            note(number, CaseEventKind.FOLLOW_UP_STARTED, Map.of());
            lifecycle.start(number);
        }
    }

    /** @param reason row of a table, or a code */
    public void suppress(String number, String reason) {
        suppress(number, reason, Map.of());
    }

    /** @param proof of the decision, for the ledger */
    public void suppress(String number, String reason, Map<String, Object> proof) {
        if (followUps.finish(number, State.SUPPRESSED, reason, clock.instant())) {
            note(number, CaseEventKind.FOLLOW_UP_SUPPRESSED, Map.of("reason", reason, "decision", proof));
        }
    }

    /**
     * What the answer was judged as.
     *
     * @param end null when it goes on
     * @param rule row of the table that judged
     */
    public void judged(String number, String result, String rule, State end, Map<String, Object> proof) {
        followUps.judged(number, result, rule);
        note(number, CaseEventKind.FOLLOW_UP_JUDGED, Map.of("result", result, "decision", proof));
        if (end != null) {
            followUps.finish(number, end, rule, clock.instant());
        }
    }

    public void startedComplaint(String number, String complaintNumber) {
        followUps.startedComplaint(number, complaintNumber);
        note(number, CaseEventKind.COMPLAINT_STARTED, Map.of("complaint", complaintNumber));
    }

    private void note(String number, CaseEventKind kind, Map<String, Object> data) {
        ledger.append(number, Actor.SYSTEM, kind, data);
    }
}
