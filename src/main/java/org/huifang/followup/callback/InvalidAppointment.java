package org.huifang.followup.callback;

import org.huifang.workflow.Refusal;

/** The customer cannot be called then. */
public class InvalidAppointment extends Refusal {

    InvalidAppointment(String chinese, String english) {
        super(chinese, english);
    }
}
