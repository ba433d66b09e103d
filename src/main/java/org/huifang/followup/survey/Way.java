package org.huifang.followup.survey;

/** How a customer is asked: by a link, by a caller who fills in the form, or by their own wish on the page of their case. */
public enum Way {
    EMAIL,
    SMS,
    PUSH,
    WECHAT,
    CALL,
    PAGE
}
