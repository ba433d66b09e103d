package org.huifang.improvement;

/** The figure an improvement is meant to move. */
public enum ImprovementIndicator {
    /** Complaints by parcels, or by days where nobody tells parcels. */
    COMPLAINTS("投诉率", "Complaints", true),
    /** The same of complaints for which we were at fault. */
    UPHELD("有责投诉率", "Upheld complaints", true),
    /** Share of complaints solved in time. */
    ON_TIME("按时解决率", "Solved in time", false),
    /** Share of complaints that are repeated ones. */
    REPEATED("重复投诉率", "Repeated complaints", false);

    private final String chinese;
    private final String english;
    private final boolean rate;

    ImprovementIndicator(String chinese, String english, boolean rate) {
        this.chinese = chinese;
        this.english = english;
        this.rate = rate;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Whether it is a rate, whose change is a ratio; else it is a share, whose change is a difference. */
    public boolean isRate() {
        return rate;
    }

    public boolean isBetterHigh() {
        return this == ON_TIME;
    }
}
