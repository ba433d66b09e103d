package org.huifang.customer.load;

/** There is no such import. */
public class UnknownImport extends RuntimeException {

    UnknownImport() {
        super("There is no such import.");
    }
}
