package org.huifang.followup.result;

import java.util.HashMap;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.complaint.link.Returns;
import org.huifang.customer.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bad answers become complaints: the one they are about goes on, or a new one starts, of the same customer. */
@Service
@Transactional
class StartedComplaints {

    /**
     * Where a bad answer comes from.
     *
     * @param key names the new complaint: the same key starts one
     * @param reference number of the follow-up, or of the survey
     * @param about the complaint that was asked about, or null
     * @param waybill of the parcel that was asked about, or null
     */
    record Origin(long customerId, String key, String reference, ComplaintNumber about, String waybill) {}

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Returns returns;
    private final CaseLedger ledger;

    StartedComplaints(Complaints complaints, ComplaintDesk desk, Returns returns, CaseLedger ledger) {
        this.complaints = complaints;
        this.desk = desk;
        this.returns = returns;
        this.ledger = ledger;
    }

    ComplaintNumber start(Origin origin, Answered answered, boolean reopens) {
        return complaints
                .findByChannelAndExternalId(Channel.API.name(), origin.key())
                .map(known -> known.number())
                .orElseGet(() ->
                        reopens && origin.about() != null ? reopen(origin, answered) : register(origin, answered));
    }

    /** One that is still open asks the customer itself, by its callback. */
    private ComplaintNumber reopen(Origin origin, Answered answered) {
        var open = complaints.look(origin.about()).status().isOpen();
        var goesOn = open ? origin.about() : returns.reopen(origin.about());
        note(goesOn, origin, answered);
        return goesOn;
    }

    private ComplaintNumber register(Origin origin, Answered answered) {
        var report = new Report(subject(origin), description(origin, answered), origin.waybill(), null);
        var number = desk.registerFor(
                        origin.customerId(), new RegisterComplaint(Channel.API, origin.key(), null, report, null))
                .number();
        note(number, origin, answered);
        return number;
    }

    private void note(ComplaintNumber number, Origin origin, Answered answered) {
        var data = new HashMap<String, Object>(answered.reference());
        data.putAll(Map.of("startedBy", origin.reference()));
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.CASE_LINKED, data);
    }

    private static String subject(Origin origin) {
        return "回访发现问题 · Problem found when asked (%s)".formatted(origin.reference());
    }

    /** The customer's own words are the complaint; scores stay where they are, and are referred to. */
    private static String description(Origin origin, Answered answered) {
        return answered.words().isBlank()
                ? "客户在回访中给出较低评价或反映问题，详见 %1$s。\nThe customer gave a low score or told a problem; see %1$s."
                        .formatted(origin.reference())
                : answered.words();
    }
}
