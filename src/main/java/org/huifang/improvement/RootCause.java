package org.huifang.improvement;

/** Where it came from. */
public enum RootCause {
    PEOPLE("人员", "People"),
    PROCESS("流程", "Process"),
    SYSTEM("系统", "System"),
    PARTNER("合作方", "Partner"),
    CUSTOMER("客户", "Customer"),
    FORCE_MAJEURE("不可抗力", "Force majeure");

    private final String chinese;
    private final String english;

    RootCause(String chinese, String english) {
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
