package org.huifang.workflow;

import org.camunda.bpm.engine.BadUserRequestException;

/** A task was completed with values that cannot be right; the person gets the sentence, the task stays open. */
public class InvalidSubmission extends BadUserRequestException {

    InvalidSubmission(String task, String why) {
        super("This task cannot be completed: %s (%s).".formatted(why, task));
    }
}
