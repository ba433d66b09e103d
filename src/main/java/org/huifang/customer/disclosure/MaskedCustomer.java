package org.huifang.customer.disclosure;

import org.huifang.customer.Customer;

/**
 * As much of a customer as a page or a list shows by itself.
 *
 * @param name first character
 * @param phone {@code 138****5678}, or empty
 * @param email first character and domain, or empty
 */
public record MaskedCustomer(String name, String phone, String email) {

    public static MaskedCustomer of(Customer customer) {
        return new MaskedCustomer(
                Masked.name(customer.name()), Masked.phone(customer.phone()), Masked.email(customer.email()));
    }

    /** A letter of ours, which greets the customer by name. */
    public static String in(String letter, Customer customer) {
        return letter == null || customer.name() == null || customer.name().isBlank()
                ? letter
                : letter.replace(customer.name(), Masked.name(customer.name()));
    }
}
