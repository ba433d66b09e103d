package org.huifang.privacy.erasure;

import org.huifang.workflow.Refusal;

/** A step of an erasure that cannot be taken like this; the sentence says why. */
public class ErasureRefused extends Refusal {

    ErasureRefused(String chinese, String english) {
        super(chinese, english);
    }
}
