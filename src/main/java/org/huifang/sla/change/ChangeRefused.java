package org.huifang.sla.change;

/** A change that cannot be proposed or decided like this; the sentence says why. */
public class ChangeRefused extends RuntimeException {

    ChangeRefused(String sentence) {
        super(sentence);
    }
}
