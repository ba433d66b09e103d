package org.huifang.selfservice.status;

import org.huifang.complaint.ComplaintStatus;

/** The six phases of a complaint, as everybody knows them from the process. */
public enum Phase {
    RECEIVE,
    CLASSIFY,
    ASSIGN,
    RESOLVE,
    CONFIRM,
    CLOSE;

    /** The phase in hand; a case that ended early is past all of them. */
    public static Phase of(ComplaintStatus status) {
        return switch (status) {
            case NEW -> RECEIVE;
            case ACKNOWLEDGED -> CLASSIFY;
            case TRIAGED, REOPENED -> ASSIGN;
            case ASSIGNED, WAITING, INVESTIGATED, PROPOSED -> RESOLVE;
            case RESOLVED -> CONFIRM;
            case CLOSED, WITHDRAWN, MERGED -> CLOSE;
        };
    }
}
