package org.huifang.staff.training;

/** What makes a training due. */
public enum Occasion {
    JOINED("新入职", "New"),
    YEARLY("每年", "Every year"),
    FINDING("质检问题", "Finding of a review"),
    /** The record itself says until when it is good. */
    EXPIRED("已过有效期", "No longer valid");

    private final String chinese;
    private final String english;

    Occasion(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
