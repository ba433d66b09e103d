package org.huifang.audit.proof.form;

/** What was given is no bundle; the sentence says where it stops being one. */
public class Unreadable extends RuntimeException {

    private final String place;

    public Unreadable(String place, String detail) {
        super(detail);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
