package org.huifang.followup.survey;

/** How a customer is asked: by a link, or by a caller who fills in the form. */
public enum Way {
    EMAIL,
    SMS,
    PUSH,
    CALL
}
