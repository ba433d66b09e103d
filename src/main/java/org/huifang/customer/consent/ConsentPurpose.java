package org.huifang.customer.consent;

/**
 * What a customer may agree to or refuse. Messages about a customer's own case are none of these: they fulfil the contract
 * (Personal Information Protection Law, Art. 13).
 */
public enum ConsentPurpose {
    /** Being asked how satisfied one is. Allowed until it is refused (own; Art. 13 and 24). */
    SURVEY(true),
    /** Advertising by message or call (Consumer Law, Art. 29: only with consent). */
    MARKETING(false),
    /** Recording of calls. */
    RECORDING(false),
    /** Value-added information during a callback: offers, faster services, member rights. */
    CARE(false),
    /** Our noting that one needs special care, such as by age or disability: sensitive, so consent of its own (Art. 29). */
    SPECIAL_CARE(false);

    private final boolean allowedUntilRefused;

    ConsentPurpose(boolean allowedUntilRefused) {
        this.allowedUntilRefused = allowedUntilRefused;
    }

    boolean allowedUntilRefused() {
        return allowedUntilRefused;
    }
}
