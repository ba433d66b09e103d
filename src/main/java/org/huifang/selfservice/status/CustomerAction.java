package org.huifang.selfservice.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a customer can do about a case on its page, the most pressing first. */
public enum CustomerAction {
    ANSWER_OFFER,
    CONFIRM,
    ADD,
    RATE,
    REOPEN,
    WITHDRAW,
    /** A copy of all that is kept about the customer, of whichever case this is the page. */
    COPY,
    /** All that is kept about the customer is to be erased. */
    ERASE;

    /** As addresses and wording files name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CustomerAction> withCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
