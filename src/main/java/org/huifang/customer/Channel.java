package org.huifang.customer;

/** A way a customer reaches us or we reach the customer. */
public enum Channel {
    EMAIL,
    API,
    PHONE,
    SMS,
    PUSH,
    WECHAT
}
