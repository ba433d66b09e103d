package org.huifang.complaint.task;

/** Limits of what agents write, the same as in the forms. */
final class TaskTexts {

    static final int LONGEST_TEXT = 4000;

    private TaskTexts() {}
}
