package org.huifang.workflow;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A task was completed with values that cannot be right; the person gets the sentences, the task stays open. Of its superclass
 * because the engine's API answers that one with 400, and every other failure of a task with 500.
 */
public class InvalidSubmission extends FormFieldValidationException {

    InvalidSubmission(String task, String chinese, String english) {
        super(task, "任务未能完成：%s。This task cannot be completed: %s (%s).".formatted(chinese, english, task));
    }
}
