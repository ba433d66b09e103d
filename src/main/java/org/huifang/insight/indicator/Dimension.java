package org.huifang.insight.indicator;

/** What figures are told apart by; one at a time, as {@code insight.daily} sums them. */
public enum Dimension {
    ALL(null),
    CUSTOMER_TYPE("customer_type"),
    REGION("region"),
    OUTLET("outlet"),
    CATEGORY("category"),
    CHANNEL("channel"),
    AGENT("agent"),
    LINK("link"),
    /** Region and link of the chain, as {@code 华东/DELIVERY}; of complaints only. */
    REGION_LINK(null),
    /** A concept of the classifier's vocabulary; of complaints only. */
    TERM(null);

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /** The column of the facts, null where there is no single one. */
    public String column() {
        return column;
    }

    /** Places and people that nobody ranks by a small sample. */
    public boolean ranksOnlySound() {
        return this == OUTLET || this == AGENT;
    }
}
