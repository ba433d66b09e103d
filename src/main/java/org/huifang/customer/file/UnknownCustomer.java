package org.huifang.customer.file;

/** Nobody goes by this reference. */
public class UnknownCustomer extends RuntimeException {

    public UnknownCustomer() {
        super("There is no such customer.");
    }
}
