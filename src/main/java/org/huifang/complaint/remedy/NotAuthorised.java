package org.huifang.complaint.remedy;

import org.huifang.workflow.Refusal;

/** This person may not decide or approve this; the message says who may. */
public class NotAuthorised extends Refusal {

    public NotAuthorised(String chinese, String english) {
        super(chinese, english);
    }
}
