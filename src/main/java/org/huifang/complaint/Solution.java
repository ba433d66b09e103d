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
        APOLOGY(false, false),
        EXPLANATION(false, false),
        /** Nothing is given, with reasons; always a person's decision. */
        REFUSAL(false, false),
        REDELIVERY(true, false),
        REFUND(true, true),
        COMPENSATION(true, true),
        VOUCHER(true, true),
        REPLACEMENT(true, false);

        private final boolean carriedOut;
        private final boolean money;

        Remedy(boolean carriedOut, boolean money) {
            this.carriedOut = carriedOut;
            this.money = money;
        }

        /** Whether something has to be done after the customer agreed; otherwise telling is all there is. */
        public boolean isCarriedOut() {
            return carriedOut;
        }

        /** Whether it is an amount of money, or as good as money. */
        public boolean isMoney() {
            return money;
        }
    }

    /** In cents; 0 where nothing is paid. */
    public long cents() {
        return amountCents == null ? 0 : amountCents;
    }
}
