package org.huifang.sla.change;

import org.huifang.workflow.Refusal;

/** A change that cannot be proposed or decided like this; the sentence says why. */
public class ChangeRefused extends Refusal {

    ChangeRefused(String chinese, String english) {
        super(chinese, english);
    }
}
