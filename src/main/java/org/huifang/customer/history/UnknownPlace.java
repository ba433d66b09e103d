package org.huifang.customer.history;

/** A page was asked for that no page of ours points to. */
public class UnknownPlace extends RuntimeException {

    UnknownPlace() {
        super("There is no such page; take the one the page before names, or begin with the newest.");
    }
}
