package org.huifang.sla;

/** The promises of a case; targets are rows of {@code dmn/sla-policy.dmn}. Names are stored; never rename one. */
public enum SlaMilestone {
    ACKNOWLEDGEMENT("受理确认", "Acknowledgement"),
    NAMED_OWNER("指定负责人", "Named owner"),
    HUMAN_RESPONSE("人工响应", "Human response"),
    FIRST_RESPONSE("首次答复", "First response"),
    NEXT_UPDATE("进展通报", "Next update"),
    RESOLUTION("解决方案", "Solution"),
    REMEDY("方案执行", "Remedy carried out"),
    CALLBACK("回访", "Callback"),
    /** Seven days to decide and tell the customer (Express Delivery Regulations, Art. 29); nothing pauses it. */
    LEGAL_LIMIT("法定期限", "Legal limit");

    private final String chinese;
    private final String english;

    SlaMilestone(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** What people call it. */
    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
