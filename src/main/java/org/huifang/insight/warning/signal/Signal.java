package org.huifang.insight.warning.signal;

/** What is measured; each has its limits in {@code dmn/early-warning.dmn}. */
public enum Signal {
    /** Probability of so many complaints in a day, or in three, where all is as usual. */
    TAIL,
    /** Share of false discoveries accepted among the series of a day. */
    DISCOVERY,
    /** Days in a row beyond the orange limit of the tail. */
    ORANGE_DAYS,
    /** Evidence for twice the usual rate, summed up day by day, natural logarithm. */
    DRIFT,
    /** Moving average of deviations, in its standard deviations. */
    SMOOTHED,
    /** Days in a row above the usual. */
    RUN,
    /** Complaints of one category at one outlet within 24 hours. */
    CLUSTER,
    /** Probability of such a cluster where all is as usual. */
    CLUSTER_CHANCE,
    /** Complaints of severity 4 among them. */
    GRAVE,
    /** Upheld complaints about one courier within 7 days. */
    COURIER,
    /** Probability that complaints that are rare come so soon after each other. */
    RARE,
    /** Share of complaints of the week that were solved in time. */
    ON_TIME,
    /** Share of satisfied answers of the week. */
    SATISFIED,
    /** Share of called customers of the week who say it is solved. */
    SOLVED,
    /** Share of the callbacks due in the week that reached the customer. */
    CALLED_BACK,
    /** Share of complaints of the week that are repeated ones. */
    REPEATED,
    /** Complaints older than 24 hours to which nobody has answered. */
    UNANSWERED,
    /** Complaints without a solution on the fifth day of the legal seven. */
    LEGAL_LIMIT
}
