package org.huifang.customer.risk;

/** An override that would not be one. */
public class InvalidOverride extends RuntimeException {

    InvalidOverride() {
        super("An override must end in the future, and within 366 days.");
    }
}
