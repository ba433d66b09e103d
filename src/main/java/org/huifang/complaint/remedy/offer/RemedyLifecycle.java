package org.huifang.complaint.remedy.offer;

import org.huifang.complaint.ComplaintNumber;

/** The remedy's process, as the desk sees it. Joins the caller's transaction. */
public interface RemedyLifecycle {

    /** @throws NoOfferAwaitsAnswer when the process does not wait for one */
    void answered(ComplaintNumber number);
}
