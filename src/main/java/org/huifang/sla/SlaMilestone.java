package org.huifang.sla;

/** The promises of a case; targets are rows of {@code dmn/sla-policy.dmn}. */
public enum SlaMilestone {
    ACKNOWLEDGEMENT,
    NAMED_OWNER,
    HUMAN_RESPONSE,
    FIRST_RESPONSE,
    NEXT_UPDATE,
    RESOLUTION,
    REMEDY,
    CALLBACK,
    /** Seven days to decide and tell the customer (Express Delivery Regulations, Art. 29); nothing pauses it. */
    LEGAL_LIMIT
}
