package org.huifang.vault;

/** Keys that cannot be used, or a change of them that cannot be made; the message says why and never what was read. */
public class InvalidKeyset extends RuntimeException {

    InvalidKeyset(String sentence) {
        super(sentence);
    }
}
