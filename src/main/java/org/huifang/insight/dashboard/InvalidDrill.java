package org.huifang.insight.dashboard;

import org.huifang.workflow.Refusal;

/** A list of facts that nobody can be shown; the sentence says why. */
public class InvalidDrill extends Refusal {

    InvalidDrill(String chinese, String english) {
        super(chinese, english);
    }
}
