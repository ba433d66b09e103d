package org.huifang.complaint.assignment;

import org.huifang.workflow.Refusal;

/** This person cannot be given this case; the message says why, and what to do. */
public class AgentRefused extends Refusal {

    AgentRefused(String chinese, String english) {
        super(chinese, english);
    }
}
