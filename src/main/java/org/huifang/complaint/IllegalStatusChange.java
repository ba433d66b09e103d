package org.huifang.complaint;

/** Somebody asked for a step that the complaint's status does not allow. */
public class IllegalStatusChange extends RuntimeException {

    IllegalStatusChange(String number, ComplaintStatus from, ComplaintStatus to) {
        super("Complaint %s is %s and cannot become %s.".formatted(number, from, to));
    }

    /** Nothing can be changed about it any more. */
    IllegalStatusChange(String number, ComplaintStatus ended) {
        super("Complaint %s is %s; nothing about it can be changed any more.".formatted(number, ended));
    }
}
