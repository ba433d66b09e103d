package org.huifang.customer.consent;

/** A customer no longer allows something; whoever relies on it stops in the same transaction. */
public record ConsentEnded(long customerId, ConsentPurpose purpose) {}
