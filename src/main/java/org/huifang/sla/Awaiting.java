package org.huifang.sla;

/** Whom a case waits for; which clocks stand still meanwhile is a column of {@code dmn/sla-policy.dmn}. */
public enum Awaiting {
    CUSTOMER,
    /** Somebody outside the company: seller, insurer, airline, authority. */
    THIRD_PARTY,
    /** Another outlet, hub or department of the carrier. */
    BRANCH
}
