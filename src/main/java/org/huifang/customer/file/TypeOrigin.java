package org.huifang.customer.file;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a customer's type comes from.
 *
 * @param rule row of {@code dmn/customer-type.dmn}, with its version; null unless decided
 * @param by user id; null unless set by a person
 * @param at null while assumed
 */
public record TypeOrigin(Source source, String rule, Integer tableVersion, String by, Instant at) {

    public static final TypeOrigin ASSUMED = new TypeOrigin(Source.ASSUMED, null, null, null, null);

    public enum Source {
        /** Nobody knows anything to decide it from. */
        ASSUMED,
        /** By the table, from value facts. */
        DECIDED,
        /** By a person, which wins over the table. */
        PERSON
    }

    static TypeOrigin person(String userId, Instant at) {
        return new TypeOrigin(Source.PERSON, null, null, userId, at);
    }

    boolean byPerson() {
        return source == Source.PERSON;
    }

    /** Whether it says the same; when it was said does not matter. */
    boolean sameAs(TypeOrigin other) {
        return source == other.source && Objects.equals(rule, other.rule) && Objects.equals(by, other.by);
    }
}
