package org.huifang.channel.intake.file;

/** Whether a file may be given to the people who work on the case. Every file is kept in the raw message, whatever the verdict. */
public enum FileVerdict {
    ALLOWED("可查看", "may be opened"),
    EXECUTABLE("可执行文件，不提供下载", "a program; it is never served"),
    NOT_ALLOWED("类型不在允许范围", "not a kind that is served"),
    TOO_LARGE("超过单个附件大小上限，仅保留在原始邮件中", "too large; kept in the raw message only");

    private final String chinese;
    private final String english;

    FileVerdict(String chinese, String english) {
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
