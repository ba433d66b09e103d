package org.huifang.complaint;

/** Somebody asked for a step that the complaint's status does not allow. */
public class IllegalStatusChange extends RuntimeException {

    /** @param to the same as {@code from} when something was to be changed about a case that has ended */
    IllegalStatusChange(String number, ComplaintStatus from, ComplaintStatus to) {
        super(
                from == to
                        ? "Complaint %s is %s; nothing about it can be changed any more.".formatted(number, from)
                        : "Complaint %s is %s and cannot become %s.".formatted(number, from, to));
    }
}
