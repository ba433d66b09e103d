package org.huifang.audit.search;

/** A criterion nobody can look for; the message says which and why. */
public class InvalidSearch extends RuntimeException {

    InvalidSearch(String why) {
        super(why);
    }
}
