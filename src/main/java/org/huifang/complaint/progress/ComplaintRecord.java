package org.huifang.complaint.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.sla.ServiceTerms;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.Escalations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process writes into the complaint's record at its beginning, its ends and its reopening. */
@Service
@Transactional
public class ComplaintRecord {

    private final Complaints complaints;
    private final SlaClocks clocks;
    private final Escalations escalations;
    private final Outbox outbox;
    private final CaseLedger ledger;
    private final List<EarlyEnd> whenEndedEarly;
    private final Clock clock;

    ComplaintRecord(
            Complaints complaints,
            SlaClocks clocks,
            Escalations escalations,
            Outbox outbox,
            CaseLedger ledger,
            List<EarlyEnd> whenEndedEarly,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.escalations = escalations;
        this.outbox = outbox;
        this.ledger = ledger;
        this.whenEndedEarly = whenEndedEarly;
        this.clock = clock;
    }

    public void acknowledge(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        complaint.acknowledge();
        complaints.save(complaint);
        post(complaint, Letter.Purpose.ACKNOWLEDGEMENT);
        clocks.fulfil(number.value(), SlaMilestone.ACKNOWLEDGEMENT);
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.ACKNOWLEDGED, Map.of());
    }

    public void noteInformation(ComplaintNumber number) {
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.INFORMATION_NOTED, Map.of());
    }

    public void reopen(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        complaint.reopen();
        complaints.save(complaint);
        var triage = complaint.triage();
        clocks.reopen(
                number.value(),
                complaint.reopenCount(),
                new ServiceTerms(triage.priority().name(), triage.complexity().name(), triage.claim()));
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.REOPENED,
                Map.of("level", complaint.level(), "times", complaint.reopenCount()));
    }

    public void close(ComplaintNumber number, Complaint.Outcome outcome) {
        var complaint = complaints.withNumber(number);
        complaint.close(outcome, clock.instant());
        complaints.save(complaint);
        post(complaint, Letter.Purpose.CLOSING);
        escalations.settle(number.value());
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.CLOSED, Map.of("outcome", outcome));
    }

    /** The answer is on its way: what it promised is kept, an owner nobody became is promised no more. */
    public void closeAnswered(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        complaint.close(Complaint.Outcome.UNCONFIRMED, clock.instant());
        complaints.save(complaint);
        clocks.fulfil(number.value(), SlaMilestone.FIRST_RESPONSE, SlaMilestone.RESOLUTION, SlaMilestone.LEGAL_LIMIT);
        clocks.cancel(number.value());
        escalations.settle(number.value());
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.CLOSED,
                Map.of("outcome", Complaint.Outcome.UNCONFIRMED, "automatic", true));
    }

    public void withdraw(ComplaintNumber number, Actor by) {
        var complaint = complaints.withNumber(number);
        complaint.withdraw(clock.instant());
        complaints.save(complaint);
        endEarly(number);
        ledger.append(number.value(), by, CaseEventKind.WITHDRAWN, Map.of());
    }

    public void merge(ComplaintNumber number, ComplaintNumber into, Actor by) {
        var complaint = complaints.withNumber(number);
        complaint.mergeInto(into, clock.instant());
        complaints.save(complaint);
        endEarly(number);
        ledger.append(number.value(), by, CaseEventKind.MERGED, Map.of("into", into.value()));
    }

    private void endEarly(ComplaintNumber number) {
        clocks.cancel(number.value());
        escalations.settle(number.value());
        whenEndedEarly.forEach(part -> part.endedEarly(number));
    }

    private void post(Complaint complaint, Letter.Purpose purpose) {
        outbox.post(new Letter(
                complaint.number().value(), complaint.customerId(), purpose, complaint.reopenCount(), Map.of()));
    }
}
