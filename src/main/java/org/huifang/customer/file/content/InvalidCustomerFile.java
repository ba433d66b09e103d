package org.huifang.customer.file.content;

import java.util.List;
import java.util.stream.Collectors;

/** A change of a file that cannot be taken in, with everything that is wrong with it. */
public class InvalidCustomerFile extends RuntimeException {

    private final transient List<Objection> objections;

    public InvalidCustomerFile(List<Objection> objections) {
        // No stack trace: a file of a million rows may hold a million of these.
        super(english(objections), null, false, false);
        this.objections = List.copyOf(objections);
    }

    public InvalidCustomerFile(String field, String chinese, String english) {
        this(List.of(new Objection(field, chinese, english)));
    }

    public List<Objection> objections() {
        return objections;
    }

    private static String english(List<Objection> objections) {
        return objections.stream()
                .map(objection -> "%s: %s".formatted(objection.field(), objection.english()))
                .collect(Collectors.joining("; "));
    }
}
