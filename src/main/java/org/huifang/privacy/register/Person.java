package org.huifang.privacy.register;

import java.util.List;

/**
 * By what the rows of a person are found.
 *
 * @param names as they may stand in files of other systems
 * @param addresses mail addresses and ids of accounts, in lower case
 * @param phones digits only, without the country's code
 * @param reference the courier's number of the customer, or null
 * @param numbers of their complaints, follow-ups and requests
 */
public record Person(
        long customerId,
        List<String> names,
        List<String> addresses,
        List<String> phones,
        String reference,
        List<String> numbers) {

    /** No person: some cases and nothing beside them. */
    public static Person cases(List<String> numbers) {
        return new Person(-1, List.of(), List.of(), List.of(), null, numbers);
    }
}
