package org.huifang.insight.warning.signal;

/** By what complaints are counted. */
public enum Dimension {
    NETWORK("全网", "Network"),
    REGION("区域", "Region"),
    OUTLET("网点", "Outlet"),
    CATEGORY("类别", "Category"),
    LINK("环节", "Link of the chain"),
    CHANNEL("渠道", "Channel"),
    COURIER("快递员", "Courier"),
    /** A share or a backlog; its value is the signal, with a region where it is one's. */
    INDICATOR("指标", "Indicator");

    private final String chinese;
    private final String english;

    Dimension(String chinese, String english) {
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
