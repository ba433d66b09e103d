package org.huifang.complaint;

import org.huifang.audit.Actor;

/** The complaint's process, as the desk sees it. Every call joins the caller's transaction. */
public interface ComplaintLifecycle {

    /** @param waybillNamed whether there is a parcel to ask the tracking service about */
    void start(ComplaintNumber number, boolean waybillNamed);

    /** A waybill became known later, or its facts are wanted again; without effect once the case has ended. */
    void waybillNamed(ComplaintNumber number);

    /** The case is open, and its process takes nothing at present: somebody has suspended it. To be told again later. */
    class NotReady extends RuntimeException {

        public NotReady(ComplaintNumber number) {
            super("Complaint %s takes nothing at present; please try again later.".formatted(number));
        }
    }

    /**
     * The customer said more.
     *
     * @throws NotReady when nobody took it
     */
    void informationAdded(ComplaintNumber number);

    /** @throws NotReady when nobody took it */
    void withdrawn(ComplaintNumber number, Actor by);

    /** @throws NotReady when nobody took it */
    void merged(ComplaintNumber number, ComplaintNumber into, Actor by);

    /** After closing, inside the reopen window. */
    void reopened(ComplaintNumber number);
}
