package org.huifang.customer;

/** Ordinary individual, small or medium enterprise, or key account with a contract. */
public enum CustomerType {
    ORDINARY,
    SME,
    KEY_ACCOUNT
}
