package org.huifang.csv;

/** There is no such import. */
public class UnknownImport extends RuntimeException {

    UnknownImport() {
        super("There is no such import.");
    }
}
