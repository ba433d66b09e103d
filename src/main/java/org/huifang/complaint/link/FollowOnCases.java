package org.huifang.complaint.link;

import org.huifang.audit.Actor;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.customer.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New cases that come out of older ones, for the same customer. */
@Service
@Transactional
public class FollowOnCases {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final CaseLinks links;

    FollowOnCases(Complaints complaints, ComplaintDesk desk, CaseLinks links) {
        this.complaints = complaints;
        this.desk = desk;
        this.links = links;
    }

    /**
     * A second problem told in one case gets a case of its own; also the way back from a wrong merge.
     *
     * @param key of the request: the same key gives the same new case
     * @param report null parts are taken over from the older case
     */
    public ComplaintNumber split(ComplaintNumber from, String key, Report report, Actor by) {
        return open(from, CaseLink.Kind.SPLIT_FROM, "split:%s:%s".formatted(from.value(), key), report, by);
    }

    /** The customer came back to what can no longer be reopened; once for each case. */
    ComplaintNumber goOn(ComplaintNumber from) {
        return links.continuationOf(from)
                .orElseGet(() -> open(
                        from,
                        CaseLink.Kind.CONTINUES,
                        "continues:" + from.value(),
                        new Report(null, null, null, null),
                        Actor.CUSTOMER));
    }

    private ComplaintNumber open(ComplaintNumber from, CaseLink.Kind kind, String key, Report report, Actor by) {
        var older = complaints.look(from);
        var number = desk.registerFor(
                        older.customerId(),
                        new RegisterComplaint(Channel.API, key, null, completed(report, older), null))
                .number();
        links.link(new CaseLink(number, from, kind), by);
        return number;
    }

    private static Report completed(Report report, Complaint older) {
        var first = older.report();
        return new Report(
                or(report.subject(), first.subject()),
                or(report.description(), first.description()),
                or(report.waybill(), first.waybill()),
                report.declaredValueYuan() == null ? first.declaredValueYuan() : report.declaredValueYuan());
    }

    private static String or(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
