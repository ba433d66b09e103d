package org.huifang.report;

import org.huifang.workflow.Refusal;

/** What was asked of a report cannot be. */
public class InvalidReport extends Refusal {

    public InvalidReport(String chinese, String english) {
        super(chinese, english);
    }
}
