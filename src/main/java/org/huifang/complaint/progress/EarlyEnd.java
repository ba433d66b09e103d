package org.huifang.complaint.progress;

import org.huifang.complaint.ComplaintNumber;

/** A part of the case that has something to stop when the case is withdrawn or merged. Joins the caller's transaction. */
public interface EarlyEnd {

    void endedEarly(ComplaintNumber number);
}
