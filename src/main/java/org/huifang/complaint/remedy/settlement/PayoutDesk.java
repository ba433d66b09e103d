package org.huifang.complaint.remedy.settlement;

import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.progress.EarlyEnd;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.RemedyDecisions;
import org.huifang.complaint.remedy.Resolution;
import org.huifang.complaint.remedy.authority.MonthBudget;
import org.huifang.complaint.triage.ComplaintTriage;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has carried out what was agreed. A payout is ordered before the outside service is called and done when it has answered, so
 * that whatever a dead worker left behind is known, and nothing of an ended case is begun.
 */
@Service
@Transactional
public class PayoutDesk implements EarlyEnd {

    private final Complaints complaints;
    private final Remedies remedies;
    private final RemedyDecisions decisions;
    private final Payouts payouts;
    private final MonthBudget budget;
    private final Resolution resolution;
    private final SlaClocks clocks;
    private final CaseLedger ledger;

    PayoutDesk(
            Complaints complaints,
            Remedies remedies,
            RemedyDecisions decisions,
            Payouts payouts,
            MonthBudget budget,
            Resolution resolution,
            SlaClocks clocks,
            CaseLedger ledger) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.decisions = decisions;
        this.payouts = payouts;
        this.budget = budget;
        this.resolution = resolution;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The customer agreed: the decision is due, and its clock runs. */
    public void agreed(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var remedy = remedies.current(number);
        var decision = decisions.current(number);
        budget.watch(number, decision.amountCents());
        decisions.become(decision.id(), RemedyDecision.State.ACCEPTED);
        payouts.insert(new Payout(
                decision.id(),
                "%s/%d/%d".formatted(number.value(), remedy.cycle(), decision.round()),
                number.value(),
                complaint.customerId(),
                complaint.report().waybill(),
                decision.remedy(),
                decision.amountCents(),
                Payout.State.DUE,
                null));
        clocks.start(number.value(), SlaMilestone.REMEDY, remedy.cycle(), ComplaintTriage.termsOf(complaint));
    }

    /**
     * A worker is about to carry it out; asked again after a worker died, it answers the same.
     *
     * @throws PayoutCancelled when the case ended first
     */
    public Payout order(UUID id) {
        var payout = lock(id);
        if (payout.state() == Payout.State.CANCELLED) {
            throw new PayoutCancelled(id);
        }
        if (payout.state() == Payout.State.DUE) {
            payouts.order(id);
            note(payout, CaseEventKind.PAYOUT_ORDERED, Actor.SYSTEM);
        }
        return payout;
    }

    /** The outside service did it; saying so again changes nothing. */
    public void done(UUID id, String reference) {
        var payout = lock(id);
        if (payout.state() == Payout.State.ORDERED) {
            payouts.settle(id, Payout.State.DONE, reference);
            note(payout, CaseEventKind.PAYOUT_DONE, Actor.SYSTEM);
        }
    }

    /** The outside service refused for good, and a person did it another way. */
    public void doneByHand(ComplaintNumber number, String reference, Actor by) {
        var payout = lock(decisions.current(number).id());
        payouts.settle(payout.id(), Payout.State.DONE_BY_HAND, reference);
        note(payout, CaseEventKind.PAYOUT_DONE, by);
    }

    /** Everything agreed is done. */
    public void carriedOut(ComplaintNumber number) {
        var decision = decisions.current(number);
        decisions.become(decision.id(), RemedyDecision.State.CARRIED_OUT);
        clocks.fulfil(number.value(), SlaMilestone.REMEDY);
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.REMEDY_CARRIED_OUT,
                Map.of("remedy", decision.remedy(), "amountCents", decision.amountCents()));
        resolution.resolved(number);
    }

    @Override
    public void endedEarly(ComplaintNumber number) {
        complaints.withNumber(number);
        decisions.cancelOpen(number);
        payouts.of(number).stream()
                .filter(payout -> payout.state() == Payout.State.DUE)
                .forEach(payout -> {
                    payouts.settle(payout.id(), Payout.State.CANCELLED, null);
                    note(payout, CaseEventKind.PAYOUT_CANCELLED, Actor.SYSTEM);
                });
    }

    /** Steps on a payout lock its case first, as every other step does, so that none meets another half way. */
    private Payout lock(UUID id) {
        complaints.withNumber(new ComplaintNumber(payouts.withId(id).complaintNumber()));
        return payouts.withId(id);
    }

    private void note(Payout payout, CaseEventKind kind, Actor actor) {
        ledger.append(
                payout.complaintNumber(),
                actor,
                kind,
                Map.of(
                        "key", payout.idempotencyKey(),
                        "remedy", payout.remedy(),
                        "amountCents", payout.amountCents()));
    }
}
