package org.huifang.complaint.triage;

public class UnknownAgent extends RuntimeException {

    UnknownAgent(String userId) {
        super("There is no agent '%s'.".formatted(userId));
    }
}
