package org.huifang.insight.warning.signal;

/** What is measured; each has its limits in {@code dmn/early-warning.dmn}. */
public enum Signal {
    /** Probability of so many complaints in a day, or in three, where all is as usual. */
    TAIL("偶然概率", "Chance of so many complaints"),
    /** Share of false discoveries accepted among the series of a day. */
    DISCOVERY("错误发现率", "False discoveries"),
    /** Days in a row beyond the orange limit of the tail. */
    ORANGE_DAYS("连续橙色天数", "Orange days in a row"),
    /** Evidence for twice the usual rate, summed up day by day, natural logarithm. */
    DRIFT("累积证据", "Evidence for twice as many"),
    /** Moving average of deviations, in its standard deviations. */
    SMOOTHED("移动平均", "Moving average"),
    /** Days in a row above the usual. */
    RUN("连续偏高天数", "Days above in a row"),
    /** Complaints of one category at one outlet within 24 hours. */
    CLUSTER("同类聚集", "Cluster"),
    /** Probability of such a cluster where all is as usual. */
    CLUSTER_CHANCE("聚集的偶然概率", "Chance of a cluster"),
    /** Complaints of severity 4 among them. */
    GRAVE("最严重投诉", "Of severity 4"),
    /** Upheld complaints about one courier within 7 days. */
    COURIER("快递员有责投诉", "Upheld about a courier"),
    /** Probability that complaints that are rare come so soon after each other. */
    RARE("罕见投诉", "Rare complaints"),
    /** Share of complaints of the week that were solved in time. */
    ON_TIME("处理及时率", "Solved in time"),
    /** Share of satisfied answers of the week. */
    SATISFIED("客户满意度", "Satisfied"),
    /** Share of called customers of the week who say it is solved. */
    SOLVED("问题解决率", "Solved, as customers say"),
    /** Share of the callbacks due in the week that reached the customer. */
    CALLED_BACK("回访率", "Called back"),
    /** Share of complaints of the week that are repeated ones. */
    REPEATED("重复投诉率", "Repeated complaints"),
    /** Points the net promoter score of 90 days lost against the 90 days before. */
    NPS_CHANGE("净推荐值（NPS）变化", "Change of the net promoter score"),
    /** Appeals to the postal authority in 28 days, per million parcels. */
    APPEALS("百万件申诉率", "Appeals per million parcels"),
    /** Complaints older than 24 hours to which nobody has answered. */
    UNANSWERED("超过 24 小时未答复", "Unanswered for a day"),
    /** Complaints without a solution on the fifth day of the legal seven. */
    LEGAL_LIMIT("临近法定时限", "Near the legal limit");

    private final String chinese;
    private final String english;

    Signal(String chinese, String english) {
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
