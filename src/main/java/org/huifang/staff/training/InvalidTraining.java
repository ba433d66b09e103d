package org.huifang.staff.training;

import org.huifang.workflow.Refusal;

/** A training that cannot be entered like this; the sentence says why. */
public class InvalidTraining extends Refusal {

    public InvalidTraining(String chinese, String english) {
        super(chinese, english);
    }
}
