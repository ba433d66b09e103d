package org.huifang.insight.warning.known;

import org.huifang.workflow.Refusal;

/** An event that cannot be declared like this; the sentence says why. */
public class InvalidEvent extends Refusal {

    InvalidEvent(String chinese, String english) {
        super(chinese, english);
    }
}
