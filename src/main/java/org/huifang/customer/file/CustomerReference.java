package org.huifang.customer.file;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a customer is named to the outside: by the courier's own number, or by {@code id-42} where there is none because the
 * customer only ever wrote to us.
 */
public record CustomerReference(String value) {

    /** Never a number of the courier's: see {@code FileChange}. */
    private static final Pattern ID = Pattern.compile("id-\\d{1,18}");

    static CustomerReference of(long id, String number) {
        return number == null ? ofId(id) : new CustomerReference(number);
    }

    /** Good for every customer, whether the courier has a number for them or not. */
    public static CustomerReference ofId(long id) {
        return new CustomerReference("id-" + id);
    }

    /** Our id, when it is named by it. */
    Optional<Long> id() {
        return ID.matcher(value).matches() ? Optional.of(Long.valueOf(value.substring(3))) : Optional.empty();
    }
}
