package org.huifang.complaint;

/**
 * What the customer is offered.
 *
 * @param amountCents amount of a refund or compensation in cents, or null
 * @param solution the text told to the customer
 */
public record Solution(Remedy remedy, Long amountCents, String solution) {

    /** What puts it right. */
    public enum Remedy {
        APOLOGY,
        EXPLANATION,
        REDELIVERY,
        REFUND,
        COMPENSATION,
        REPLACEMENT
    }
}
