package org.huifang.complaint.remedy.offer;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.RemedyDecisions;
import org.huifang.complaint.remedy.Resolution;
import org.huifang.complaint.remedy.settlement.PayoutDesk;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.UpdatePromises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the customer the solution, takes down the answer, and says what it comes to. */
@Service
@Transactional
public class OfferDesk {

    private static final Set<CaseEventKind> WRITTEN =
            EnumSet.of(CaseEventKind.INFORMATION_RECEIVED, CaseEventKind.REPEATED_CONTACT);

    private final Complaints complaints;
    private final Remedies remedies;
    private final RemedyDecisions decisions;
    private final Offers offers;
    private final OfferLetters letters;
    private final PayoutDesk payouts;
    private final Resolution resolution;
    private final OfferPolicy policy;
    private final SlaClocks clocks;
    private final UpdatePromises updates;
    private final CaseLedger ledger;
    private final Clock clock;

    OfferDesk(
            Complaints complaints,
            Remedies remedies,
            RemedyDecisions decisions,
            Offers offers,
            OfferLetters letters,
            PayoutDesk payouts,
            Resolution resolution,
            OfferPolicy policy,
            SlaClocks clocks,
            UpdatePromises updates,
            CaseLedger ledger,
            Clock clock) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.decisions = decisions;
        this.offers = offers;
        this.letters = letters;
        this.payouts = payouts;
        this.resolution = resolution;
        this.policy = policy;
        this.clocks = clocks;
        this.updates = updates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The customer is told, which is what the promises of an answer were about. */
    public Offer tell(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var decision = decisions.current(number);
        var asks = decision.remedy().isCarriedOut();
        var now = clock.instant();
        var offer = new Offer(decision.id(), now, asks ? now.plus(policy.answerWithin()) : null, null);
        offers.insert(offer);
        letters.tell(complaint, remedies.current(number), decision);
        decisions.become(decision.id(), asks ? RemedyDecision.State.OFFERED : RemedyDecision.State.TOLD);
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.SOLUTION_TOLD,
                Map.of("remedy", decision.remedy(), "round", decision.round(), "consentAsked", asks));
        clocks.fulfil(
                number.value(),
                SlaMilestone.FIRST_RESPONSE,
                SlaMilestone.NEXT_UPDATE,
                SlaMilestone.RESOLUTION,
                SlaMilestone.LEGAL_LIMIT);
        if (!asks) {
            resolution.resolved(number);
        }
        return offer;
    }

    /**
     * The customer's answer, whoever wrote it down.
     *
     * @param words the customer's own, or null
     * @throws NoOfferAwaitsAnswer when nothing is offered or the answer is already known
     */
    public void answered(ComplaintNumber number, Answer answer, String words, Actor by) {
        complaints.withNumber(number);
        var offer = awaitingAnswer(number).orElseThrow(() -> new NoOfferAwaitsAnswer(number));
        offers.answer(offer.decisionId(), answer, words, by);
        ledger.append(number.value(), by, CaseEventKind.OFFER_ANSWERED, Map.of("answer", answer));
        updates.goOn(number.value());
    }

    /** The offer that waits for the customer's answer; empty when none does. */
    public Optional<Offer> awaitingAnswer(ComplaintNumber number) {
        return decisions.of(number).stream()
                .findFirst()
                .filter(decision -> decision.state() == RemedyDecision.State.OFFERED)
                .flatMap(decision -> offers.find(decision.id()))
                .filter(Offer::isAwaitingAnswer);
    }

    /** Until when the customer may answer the offer in hand. */
    public Instant answerDueAt(ComplaintNumber number) {
        return offers.find(decisions.current(number).id()).orElseThrow().answerDueAt();
    }

    /** What the offer has come to, now that the customer answered or the time for it is over. */
    public Concluded conclude(ComplaintNumber number) {
        var decision = decisions.current(number);
        var offer = offers.find(decision.id()).orElseThrow();
        var silence = offer.answer() == null && !hasWrittenSince(offer.toldAt(), number);
        var consent = consentTo(decision, offer, silence);
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.OFFER_CONCLUDED,
                Map.of("consent", consent, "silence", silence, "policy", policy.silence()));
        switch (consent) {
            case AGREED -> payouts.agreed(number);
            case REJECTED -> decisions.become(decision.id(), RemedyDecision.State.REJECTED);
            case UNANSWERED -> {
                decisions.become(decision.id(), RemedyDecision.State.UNANSWERED);
                resolution.resolved(number);
            }
        }
        return new Concluded(consent, decision.remedy(), decision.id());
    }

    private Consent consentTo(RemedyDecision decision, Offer offer, boolean silence) {
        if (offer.answer() != null) {
            return offer.answer() == Answer.ACCEPTED ? Consent.AGREED : Consent.REJECTED;
        }
        return silence && policy.takesSilenceAsConsentTo(decision.remedy()) ? Consent.AGREED : Consent.UNANSWERED;
    }

    /** Whoever says something is not silent, and whether it is a yes no rule can tell: nothing is paid upon it. */
    private boolean hasWrittenSince(Instant told, ComplaintNumber number) {
        return ledger.of(number.value()).stream()
                .anyMatch(event -> WRITTEN.contains(event.kind()) && !event.at().isBefore(told));
    }
}
