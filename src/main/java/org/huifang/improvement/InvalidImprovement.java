package org.huifang.improvement;

import org.huifang.workflow.Refusal;

/** An improvement that cannot be opened, planned or published like this; the sentence says why. */
public class InvalidImprovement extends Refusal {

    public InvalidImprovement(String chinese, String english) {
        super(chinese, english);
    }
}
