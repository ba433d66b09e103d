package org.huifang.privacy.hold;

import org.huifang.workflow.Refusal;

/** A hold that cannot be placed or released like this; the sentence says why. */
public class HoldRefused extends Refusal {

    HoldRefused(String chinese, String english) {
        super(chinese, english);
    }
}
