package org.huifang.complaint.web;

import org.huifang.complaint.Complaint;

/** What an agent sees of a case at a glance; null where a fact is not known yet. */
record CaseView(
        String number,
        String status,
        int level,
        String subject,
        String description,
        String waybill,
        String category,
        String priority,
        String department,
        String agent,
        String findings,
        String solution) {

    static CaseView of(Complaint complaint) {
        var classification = complaint.classification();
        var triage = complaint.triage();
        var investigation = complaint.investigation();
        var solution = complaint.solution();
        return new CaseView(
                complaint.number().value(),
                complaint.status().name(),
                complaint.level(),
                complaint.report().subject(),
                complaint.report().description(),
                complaint.report().waybill(),
                classification == null ? null : classification.category(),
                triage == null ? null : triage.priority().name(),
                complaint.department(),
                complaint.ownership().agent(),
                investigation == null ? null : investigation.findings(),
                solution == null ? null : solution.solution());
    }
}
