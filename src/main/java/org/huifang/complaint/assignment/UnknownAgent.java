package org.huifang.complaint.assignment;

import org.huifang.workflow.Refusal;

public class UnknownAgent extends Refusal {

    UnknownAgent(String userId) {
        super("没有编号为“%s”的员工".formatted(userId), "There is no agent '%s'".formatted(userId));
    }
}
