package org.huifang.complaint.remedy;

/** This person may not decide or approve this; the message says who may. */
public class NotAuthorised extends RuntimeException {

    public NotAuthorised(String why) {
        super(why);
    }
}
