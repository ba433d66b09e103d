package org.huifang.insight.analysis;

/** What a manager may ask. */
public enum Question {
    SPREAD("分布", "Spread", "通常是多少、差异多大？", "What is usual, and how far does it vary?"),
    COMPARISON("对比", "Comparison", "谁与其他不同，还是只是偶然？", "Who differs from the others, or is it chance?"),
    CORRELATION("相关", "Correlation", "哪些指标一起升降？", "Which measures go together?"),
    DRIVERS("满意度驱动因素", "Drivers of satisfaction", "什么让客户更满意？", "What makes customers more satisfied?"),
    SEGMENTS("客户分群", "Segments", "投诉的客户分成哪几类？", "Which kinds of customers complain?"),
    TOPICS("话题与语气", "Topics and tone", "客户在谈什么，语气有无变化？", "What do customers talk about, and how?"),
    CHURN("流失迹象", "Churn signs", "谁在投诉后寄得少了？", "Who sends less after complaining?");

    private final Sentence title;
    private final Sentence asks;

    Question(String zh, String en, String asksZh, String asksEn) {
        this.title = new Sentence(zh, en);
        this.asks = new Sentence(asksZh, asksEn);
    }

    public Sentence title() {
        return title;
    }

    /** The question in a manager's words. */
    public Sentence asks() {
        return asks;
    }
}
