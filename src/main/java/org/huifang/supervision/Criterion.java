package org.huifang.supervision;

/** What a closed case is looked at for. */
public enum Criterion {
    CLASSIFICATION("分类是否正确", "Classification right"),
    TONE("首次答复与态度", "First response and tone"),
    INVESTIGATION("调查是否充分", "Investigation"),
    REMEDY("补救是否符合规定", "Remedy right by the rules"),
    PROMISES("承诺是否如实履行", "Promises kept honestly"),
    CALLBACK("回访是否真实", "Callback really made"),
    RECORDS("记录是否完整", "Records complete");

    private final String chinese;
    private final String english;

    Criterion(String chinese, String english) {
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
