package org.huifang.staff;

/** What was told of a member of staff cannot be; the message says why. */
public class InvalidStaffData extends RuntimeException {

    InvalidStaffData(String why) {
        super(why);
    }
}
