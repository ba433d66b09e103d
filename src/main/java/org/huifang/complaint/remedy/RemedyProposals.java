package org.huifang.complaint.remedy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Investigation;
import org.huifang.complaint.Triage;
import org.huifang.complaint.remedy.entitlement.Assessment;
import org.huifang.complaint.remedy.entitlement.Cause;
import org.huifang.complaint.remedy.entitlement.ClaimFacts;
import org.huifang.complaint.remedy.entitlement.EntitlementRules;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what the customer is entitled to, from the facts of the case and nothing of who looks at it. */
@Service
@Transactional
public class RemedyProposals {

    private final Complaints complaints;
    private final Customers customers;
    private final TrackedFacts tracked;
    private final EarlierPayments payments;
    private final EntitlementRules rules;
    private final Remedies remedies;
    private final CaseLedger ledger;
    private final Clock clock;

    RemedyProposals(
            Complaints complaints,
            Customers customers,
            TrackedFacts tracked,
            EarlierPayments payments,
            EntitlementRules rules,
            Remedies remedies,
            CaseLedger ledger,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.tracked = tracked;
        this.payments = payments;
        this.rules = rules;
        this.remedies = remedies;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void propose(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var facts = factsOf(complaint);
        var assessment = rules.assess(facts);
        remedies.insert(
                new Remedy(UUID.randomUUID(), number.value(), complaint.reopenCount(), facts, assessment, Role.AGENT),
                clock.instant());
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.REMEDY_PROPOSED,
                entry(assessment, tracked.fromTracking(complaint, facts)));
    }

    private ClaimFacts factsOf(Complaint complaint) {
        var claim = tracked.claimOf(complaint);
        return new ClaimFacts(
                claim.lossKind(),
                causeOf(complaint.investigation()),
                claim.lossSharePercent(),
                claim.actualLossCents(),
                claim.lossProven(),
                tracked.declaredCents(complaint),
                claim.insuredCents(),
                claim.freightCents(),
                claim.insuranceFeeCents(),
                claim.salvageCents(),
                claim.delayDays(),
                claim.valueLostByDelay(),
                payments.onWaybill(complaint.report().waybill()),
                goodwillAllowed(complaint));
    }

    private static Cause causeOf(Investigation found) {
        return switch (found.rootCause()) {
            case FORCE_MAJEURE -> Cause.FORCE_MAJEURE;
            case NATURE_OF_GOODS -> Cause.NATURE_OF_GOODS;
            case CUSTOMER -> Cause.CUSTOMER;
            default ->
                switch (found.responsibleParty()) {
                    case SENDER, RECIPIENT -> Cause.CUSTOMER;
                    default -> Cause.CARRIER;
                };
        };
    }

    /** Domain: automatic goodwill is for P4 and ordinary customers, one in 90 days. */
    private boolean goodwillAllowed(Complaint complaint) {
        return complaint.triage().priority() == Triage.Priority.P4
                && customers.withId(complaint.customerId()).type() == CustomerType.ORDINARY
                && payments.vouchersLately(complaint.customerId()) == 0;
    }

    private static Map<String, Object> entry(Assessment assessment, List<TrackedFacts.Fact> tracked) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("owedFromCents", assessment.owedFromCents());
        entry.put("owedToCents", assessment.owedToCents());
        entry.put("exempt", assessment.isExempt());
        entry.put(
                "remarks",
                assessment.remarks().stream().map(remark -> remark.code()).toList());
        entry.put("rules", assessment.rules());
        entry.put("package", assessment.packageVersion());
        entry.put("fromTracking", tracked);
        return entry;
    }
}
