package org.huifang.complaint.web;

import java.time.Instant;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintStatus;

/**
 * A complaint as its caller sees it; null where a fact is not known yet.
 *
 * @param promise what the customer may expect next, by when and why, in the customer's language; told on asking
 */
record ComplaintView(
        String number,
        ComplaintStatus status,
        Instant receivedAt,
        String category,
        String priority,
        String department,
        int level,
        Instant closedAt,
        String promise) {

    static ComplaintView of(Complaint complaint, String promise) {
        var classification = complaint.classification();
        var triage = complaint.triage();
        return new ComplaintView(
                complaint.number().value(),
                complaint.status(),
                complaint.receivedAt(),
                classification == null ? null : classification.category(),
                triage == null ? null : triage.priority().name(),
                complaint.department(),
                complaint.level(),
                complaint.closedAt(),
                promise);
    }
}
