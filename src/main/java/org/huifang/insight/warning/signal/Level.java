package org.huifang.insight.warning.signal;

/** How grave a warning is, mildest first. */
public enum Level {
    YELLOW("黄色", "Yellow"),
    ORANGE("橙色", "Orange"),
    RED("红色", "Red");

    private final String chinese;
    private final String english;

    Level(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public boolean isAbove(Level other) {
        return other == null || compareTo(other) > 0;
    }
}
