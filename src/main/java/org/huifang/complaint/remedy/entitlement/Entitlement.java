package org.huifang.complaint.remedy.entitlement;

/**
 * One thing the rules recommend.
 *
 * @param fromCents lower end of the band in cents; equal to the upper end for a fixed amount, both 0 for an explanation
 * @param reason for agents, in Chinese and English
 * @param rule name of the rule that says so
 */
public record Entitlement(Kind kind, long fromCents, long toCents, String reason, String rule) {

    /** In the order they are shown. */
    public enum Kind {
        FREIGHT_REFUND,
        COMPENSATION,
        GOODWILL_VOUCHER,
        /** What the carrier's own terms offer; an opening, never a ceiling. */
        OPENING_BAND,
        /** Nothing is owed if the cause is proven: explain with evidence. A person decides. */
        EXPLANATION;

        /** Whether the amount counts towards what the customer should get. */
        public boolean isOwed() {
            return this == FREIGHT_REFUND || this == COMPENSATION || this == GOODWILL_VOUCHER;
        }
    }
}
