package org.huifang.customer;

/** A way a customer reaches us or we reach the customer. */
public enum Channel {
    EMAIL,
    API,
    /** Our own pages for customers. */
    WEB,
    PHONE,
    SMS,
    PUSH,
    WECHAT,
    /** Accounts of ours on social networks. */
    SOCIAL,
    /** A file of complaints that another system collected. */
    IMPORT
}
