package org.huifang.followup;

public class UnknownFollowUp extends RuntimeException {

    UnknownFollowUp() {
        super("There is no such follow-up.");
    }
}
