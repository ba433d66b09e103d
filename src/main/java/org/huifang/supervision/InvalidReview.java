package org.huifang.supervision;

import org.huifang.workflow.Refusal;

/** A review, an answer or a verdict that cannot be taken like this; the sentence says why. */
public class InvalidReview extends Refusal {

    public InvalidReview(String chinese, String english) {
        super(chinese, english);
    }
}
