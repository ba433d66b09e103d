package org.huifang.complaint.remedy;

import java.time.Instant;
import org.huifang.complaint.remedy.entitlement.LossKind;
import org.huifang.customer.parcel.Parcel;

/**
 * What the investigation found out about parcel and loss. Amounts are cents; null where not known.
 *
 * @param lossKind null when the category says enough
 * @param lossSharePercent share of the value that is lost, 1 to 100
 * @param actualLossCents as the customer states it, or as documents prove it when {@code lossProven}
 */
public record Claim(
        LossKind lossKind,
        int lossSharePercent,
        Long actualLossCents,
        boolean lossProven,
        Long insuredCents,
        Long freightCents,
        Long insuranceFeeCents,
        long salvageCents,
        Integer delayDays,
        boolean valueLostByDelay) {

    /** Nobody looked into money matters. */
    static final Claim UNKNOWN = new Claim(null, 100, null, false, null, null, null, 0, null, false);

    /** The same claim, with what the tracking service knows where nobody typed anything. */
    Claim orAsTracked(Parcel parcel, Instant now) {
        return new Claim(
                lossKind,
                lossSharePercent,
                actualLossCents,
                lossProven,
                insuredCents != null ? insuredCents : parcel.insuredCents(),
                freightCents != null ? freightCents : parcel.freightCents(),
                insuranceFeeCents != null ? insuranceFeeCents : parcel.insuranceFeeCents(),
                salvageCents,
                delayDays != null ? delayDays : parcel.daysLate(now),
                valueLostByDelay);
    }

    /** The same claim, with the kind that its category stands for where nobody named one. */
    Claim orAsCategory(String category) {
        return lossKind != null
                ? this
                : new Claim(
                        LossKind.ofCategory(category),
                        lossSharePercent,
                        actualLossCents,
                        lossProven,
                        insuredCents,
                        freightCents,
                        insuranceFeeCents,
                        salvageCents,
                        delayDays,
                        valueLostByDelay);
    }
}
