package org.huifang.insight.agent;

import org.huifang.workflow.Refusal;

/** Stars that cannot be published; the sentence says why. */
public class InvalidStars extends Refusal {

    InvalidStars(String chinese, String english) {
        super(chinese, english);
    }
}
