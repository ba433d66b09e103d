package org.huifang.complaint.remedy.entitlement;

/**
 * Everything the rules look at. Amounts are cents; null where a fact is not known.
 *
 * @param lossSharePercent share of the parcel's value that is lost, 1 to 100
 * @param actualLossCents the loss as the customer states it, proven or not
 * @param declaredValueCents as declared when sent
 * @param insuredCents insured amount (保价), null or 0 when not insured
 * @param freightCents what was paid for transport, without the insurance fee
 * @param insuranceFeeCents what was paid for insurance; never refunded
 * @param salvageCents what the remains are worth to whoever keeps them
 * @param delayDays days after the promised time
 * @param valueLostByDelay whether the goods lost value because they came late
 * @param paidBeforeCents already paid on the same waybill, in this case or another
 * @param goodwillAllowed priority P4, ordinary customer, and no goodwill in 90 days
 */
public record ClaimFacts(
        LossKind kind,
        Cause cause,
        int lossSharePercent,
        Long actualLossCents,
        boolean lossProven,
        Long declaredValueCents,
        Long insuredCents,
        Long freightCents,
        Long insuranceFeeCents,
        long salvageCents,
        Integer delayDays,
        boolean valueLostByDelay,
        long paidBeforeCents,
        boolean goodwillAllowed) {

    public boolean insured() {
        return insuredCents != null && insuredCents > 0;
    }

    /** Whether the amount of the loss is known and proven. */
    public boolean proven() {
        return lossProven && actualLossCents != null;
    }

    public boolean freightKnown() {
        return freightCents != null;
    }

    public boolean total() {
        return kind == LossKind.LOSS || kind == LossKind.TOTAL_DAMAGE || lossSharePercent == 100;
    }

    public boolean late() {
        return kind == LossKind.DELAY && (delayDays == null || delayDays > 0);
    }

    public boolean losesValue() {
        return kind.losesValue();
    }

    /** Insured amount times loss share, a broken cent counted for the customer. */
    public long insuredShareCents() {
        return -Math.floorDiv(-insuredCents * lossSharePercent, 100L);
    }

    /** Upper end of a negotiation: what was declared or stated, and never under the floor. */
    public long negotiableUpTo(long floorCents) {
        var declared = declaredValueCents == null ? 0 : declaredValueCents;
        var stated = actualLossCents == null ? 0 : actualLossCents;
        return Math.max(floorCents, Math.max(declared, stated));
    }
}
