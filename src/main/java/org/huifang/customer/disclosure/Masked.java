package org.huifang.customer.disclosure;

/** For those who have to know whom they have before them, and no more: the customer says the rest. */
public final class Masked {

    private static final String HIDDEN = "***";
    private static final int MOBILE = 11;

    /** The first character. */
    public static String name(String name) {
        return name == null || name.isBlank() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** {@code 138****5678}; of other numbers the last two digits. */
    public static String phone(String phone) {
        if (phone == null) {
            return "";
        }
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() < MOBILE) {
            return HIDDEN + digits.substring(Math.max(0, digits.length() - 2));
        }
        var mobile = digits.substring(digits.length() - MOBILE);
        return mobile.substring(0, 3) + "****" + mobile.substring(7);
    }

    /** The first character and the domain. */
    public static String email(String address) {
        if (address == null) {
            return "";
        }
        var at = address.indexOf('@');
        return name(address) + (at < 0 ? "" : address.substring(at));
    }

    /** An id at somebody else's service says nothing to a reader. */
    public static String account(String id) {
        return id == null ? "" : HIDDEN;
    }

    private Masked() {}
}
