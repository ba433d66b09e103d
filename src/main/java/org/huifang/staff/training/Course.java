package org.huifang.staff.training;

/** A training of the house. */
public record Course(String code, String zh, String en) {

    public String title() {
        return zh + " " + en;
    }
}
