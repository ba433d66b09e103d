package org.huifang.insight.analysis.sample;

/** What is known of a case as a number. */
public enum Measure {
    RESPONSE_HOURS("首次答复时长", "First response", "h", Kind.AMOUNT),
    DECISION_HOURS("告知方案时长", "Decision told", "h", Kind.AMOUNT),
    HANDLING_HOURS("处理时长", "Handling time", "h", Kind.AMOUNT),
    HUMAN_RESPONSE_HOURS("人工响应时长", "Human response", "h", Kind.AMOUNT),
    REMEDY_DAYS("售后时长", "After-sales time", "d", Kind.AMOUNT),
    COMPENSATION_YUAN("赔付金额", "Compensation", "¥", Kind.AMOUNT),
    CALLS("回访拨打次数", "Callback attempts", "", Kind.COUNT),
    CSAT("满意度 CSAT", "Satisfaction, CSAT", "", Kind.COUNT),
    NPS("推荐意愿 NPS", "Would recommend, NPS", "", Kind.COUNT),
    CES("费力度 CES", "Effort, CES", "", Kind.COUNT),
    SOLVED("问题已解决", "Problem solved", "%", Kind.SHARE),
    ON_TIME("按时处理", "Handled on time", "%", Kind.SHARE),
    FIRST_CONTACT("首次联系解决", "Solved at first contact", "%", Kind.SHARE),
    REMEDY_GIVEN("已给予补救", "Remedy given", "%", Kind.SHARE),
    REOPENED("重新处理", "Reopened", "%", Kind.SHARE),
    REPEATED("重复投诉", "Complained again", "%", Kind.SHARE),
    ESCALATED("已升级", "Escalated", "%", Kind.SHARE);

    /** How its values are told: any number, whole numbers, or yes and no as 1 and 0. */
    public enum Kind {
        AMOUNT,
        COUNT,
        SHARE
    }

    private final String zh;
    private final String en;
    private final String unit;
    private final Kind kind;

    Measure(String zh, String en, String unit, Kind kind) {
        this.zh = zh;
        this.en = en;
        this.unit = unit;
        this.kind = kind;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public String title() {
        return zh + " " + en;
    }

    /** Empty where it has none. */
    public String unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** What customers gave in a survey. */
    public boolean isScore() {
        return this == CSAT || this == NPS || this == CES;
    }
}
