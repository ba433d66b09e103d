package org.huifang.supervision;

/** How far a case meets a criterion. */
public enum Mark {
    MET("符合", "Met", 2),
    PARTLY("部分符合", "Partly", 1),
    NOT_MET("不符合", "Not met", 0),
    NOT_APPLICABLE("不适用", "Does not apply", 0);

    /** Points of a criterion that is met. */
    public static final int MOST = 2;

    private final String chinese;
    private final String english;
    private final int points;

    Mark(String chinese, String english, int points) {
        this.chinese = chinese;
        this.english = english;
        this.points = points;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    int points() {
        return points;
    }

    /** Whether something could have been better. */
    public boolean falls() {
        return this == PARTLY || this == NOT_MET;
    }
}
