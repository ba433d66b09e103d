package org.huifang.staff;

/** There is no such user, or no such absence of theirs. */
public class UnknownMember extends RuntimeException {

    UnknownMember(String what) {
        super("There is no such %s.".formatted(what));
    }
}
