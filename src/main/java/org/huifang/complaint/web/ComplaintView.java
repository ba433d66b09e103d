package org.huifang.complaint.web;

import java.time.Instant;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintStatus;

/** A complaint as its caller sees it; null where a fact is not known yet. */
record ComplaintView(
        String number,
        ComplaintStatus status,
        Instant receivedAt,
        String category,
        String priority,
        String department,
        int level,
        Instant closedAt) {

    static ComplaintView of(Complaint complaint) {
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
                complaint.closedAt());
    }
}
