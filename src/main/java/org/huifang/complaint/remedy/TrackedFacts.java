package org.huifang.complaint.remedy;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.parcel.DeclaredValue;
import org.huifang.complaint.remedy.entitlement.ClaimFacts;
import org.huifang.customer.parcel.Parcels;
import org.springframework.stereotype.Component;

/** Adds what the tracking service knows to what people found out, and says afterwards which is which. */
@Component
public class TrackedFacts {

    /** A fact that the tracking service may know. */
    public enum Fact {
        FREIGHT(Claim::freightCents, ClaimFacts::freightCents),
        INSURANCE_FEE(Claim::insuranceFeeCents, ClaimFacts::insuranceFeeCents),
        INSURED_AMOUNT(Claim::insuredCents, ClaimFacts::insuredCents),
        DAYS_LATE(Claim::delayDays, ClaimFacts::delayDays),
        DECLARED_VALUE(claim -> null, ClaimFacts::declaredValueCents);

        private final Function<Claim, Object> typed;
        private final Function<ClaimFacts, Object> used;

        Fact(Function<Claim, Object> typed, Function<ClaimFacts, Object> used) {
            this.typed = typed;
            this.used = used;
        }

        /** As the rules saw it: cents, or days. */
        public Object in(ClaimFacts facts) {
            return used.apply(facts);
        }
    }

    private static final long CENTS_PER_YUAN = 100;

    private final Complaints complaints;
    private final Claims claims;
    private final Parcels parcels;
    private final DeclaredValue declared;
    private final Clock clock;

    TrackedFacts(Complaints complaints, Claims claims, Parcels parcels, DeclaredValue declared, Clock clock) {
        this.complaints = complaints;
        this.claims = claims;
        this.parcels = parcels;
        this.declared = declared;
        this.clock = clock;
    }

    /** What an agent typed wins. */
    Claim claimOf(Complaint complaint) {
        var typed = typed(complaint);
        return parcels.of(complaint.report().waybill())
                .map(parcel -> typed.orAsTracked(parcel, clock.instant()))
                .orElse(typed);
    }

    /** What the customer said wins; null when nobody says. */
    Long declaredCents(Complaint complaint) {
        var yuan = declared.yuanOf(complaint.report());
        return yuan == null ? null : yuan * CENTS_PER_YUAN;
    }

    private Claim typed(Complaint complaint) {
        return claims.find(complaint.number().value(), complaint.reopenCount())
                .orElseGet(() ->
                        Claim.UNKNOWN.orAsCategory(complaint.classification().category()));
    }

    /** Which of the facts the rules saw nobody has typed. */
    List<Fact> fromTracking(Complaint complaint, ClaimFacts facts) {
        var typed = typed(complaint);
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.in(facts) != null && fact.typed.apply(typed) == null)
                .filter(fact ->
                        fact != Fact.DECLARED_VALUE || complaint.report().declaredValueYuan() == null)
                .toList();
    }

    /** The same, of the remedy in hand. */
    public List<Fact> behind(Remedy remedy) {
        return fromTracking(complaints.look(new ComplaintNumber(remedy.complaintNumber())), remedy.facts());
    }
}
