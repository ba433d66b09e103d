package org.huifang.selfservice.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Solution;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.RemedyDecisions;
import org.huifang.complaint.remedy.offer.Offer;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.why.Explanations;
import org.huifang.sla.why.Wording;
import org.springframework.stereotype.Component;

/** Puts together what a customer sees of a case. */
@Component
public class CaseStatus {

    /**
     * What the page of a case says.
     *
     * @param waybill masked, or null
     * @param promise what is promised by when and why, or null
     * @param nextUpdate until when we write again at the latest, or null
     * @param offer to be answered, or null
     * @param mayAppeal whether we refused, or broke the law's limit
     */
    public record Seen(
            Complaint complaint,
            Customer customer,
            Phase phase,
            String waybill,
            String promise,
            Instant nextUpdate,
            OfferedSolution offer,
            boolean mayAppeal,
            Set<CustomerAction> actions,
            List<CaseStory.Entry> story) {

        /** Our latest letter; null when we wrote none. */
        public CaseStory.Entry newest() {
            return story.stream().filter(CaseStory.Entry::ours).findFirst().orElse(null);
        }
    }

    /** @param amountCents 0 where no money is offered */
    public record OfferedSolution(Solution.Remedy remedy, long amountCents, String words, Instant answerDueAt) {}

    private static final Set<RemedyDecision.State> SAID =
            Set.of(RemedyDecision.State.TOLD, RemedyDecision.State.OFFERED, RemedyDecision.State.REJECTED);

    private final Customers customers;
    private final SlaClocks clocks;
    private final Explanations explanations;
    private final Wording wording;
    private final RemedyDecisions decisions;
    private final OfferDesk offers;
    private final OpenActions actions;
    private final CaseStory stories;

    CaseStatus(
            Customers customers,
            SlaClocks clocks,
            Explanations explanations,
            Wording wording,
            RemedyDecisions decisions,
            OfferDesk offers,
            OpenActions actions,
            CaseStory stories) {
        this.customers = customers;
        this.clocks = clocks;
        this.explanations = explanations;
        this.wording = wording;
        this.decisions = decisions;
        this.offers = offers;
        this.actions = actions;
        this.stories = stories;
    }

    public Seen of(Complaint complaint, Language language) {
        var customer = customers.withId(complaint.customerId());
        var number = complaint.number().value();
        var merged = complaint.status() == ComplaintStatus.MERGED;
        return new Seen(
                complaint,
                customer,
                Phase.of(complaint.status()),
                Optional.ofNullable(complaint.report().waybill())
                        .map(Masking::waybill)
                        .orElse(null),
                wording.sentence(
                                explanations.of(number), complaint.triage() != null, language.locale(), customer.zone())
                        .orElse(null),
                nextUpdate(number),
                offerOf(complaint, customer).orElse(null),
                mayAppeal(complaint),
                actions.of(complaint),
                merged ? List.of() : stories.of(complaint, customer));
    }

    private Instant nextUpdate(String number) {
        return clocks.of(number).stream()
                .filter(clock -> clock.milestone() == SlaMilestone.NEXT_UPDATE && clock.isOpen() && !clock.isPaused())
                .map(clock -> clock.dueAt())
                .findFirst()
                .orElse(null);
    }

    /** What the customer is asked to accept or reject. */
    public Optional<OfferedSolution> offerOf(Complaint complaint, Customer customer) {
        return offers.awaitingAnswer(complaint.number()).map(offer -> offered(complaint, customer, offer));
    }

    private OfferedSolution offered(Complaint complaint, Customer customer, Offer offer) {
        var decision = decisions.current(complaint.number());
        return new OfferedSolution(
                decision.remedy(),
                decision.amountCents(),
                Masking.text(decision.words(), customer.name()),
                offer.answerDueAt());
    }

    /** The right exists from a refusal on, an offer rejected, or once the time the law gives us is over (12305). */
    private boolean mayAppeal(Complaint complaint) {
        var refused = decisions.of(complaint.number()).stream()
                .findFirst()
                .filter(decision -> SAID.contains(decision.state()))
                .filter(decision -> decision.remedy() == Solution.Remedy.REFUSAL
                        || decision.state() == RemedyDecision.State.REJECTED)
                .isPresent();
        return refused
                || clocks.of(complaint.number().value()).stream()
                        .anyMatch(clock -> clock.milestone() == SlaMilestone.LEGAL_LIMIT && clock.isBroken());
    }
}
