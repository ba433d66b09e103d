package org.huifang.complaint.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import org.huifang.complaint.progress.EarlyEnd;
import org.huifang.sla.Awaiting;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for what is missing, lets the case wait with its clocks paused, and brings it back to work. */
@AsksTable(
        value = "waiting",
        gives = {"awaiting", "priority"},
        reads = {"longest"})
@Service
@Transactional
public class Inquiries implements EarlyEnd {

    private final Complaints complaints;
    private final InquiryTable inquiries;
    private final DecisionTables tables;
    private final SlaClocks clocks;
    private final Outbox outbox;
    private final CaseLedger ledger;
    private final Clock clock;

    Inquiries(
            Complaints complaints,
            InquiryTable inquiries,
            DecisionTables tables,
            SlaClocks clocks,
            Outbox outbox,
            CaseLedger ledger,
            Clock clock) {
        this.complaints = complaints;
        this.inquiries = inquiries;
        this.tables = tables;
        this.clocks = clocks;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An agent asks; a customer is written to, others are asked by the agent in their own ways. */
    public void ask(ComplaintNumber number, Awaiting awaiting, String question, Actor agent) {
        var complaint = complaints.withNumber(number);
        complaint.await();
        complaints.save(complaint);
        var limit = tables.ask("waiting", inputs(complaint, awaiting));
        var now = clock.instant();
        var until = now.plus(Duration.parse(limit.answer().text("longest")));
        var ordinal = inquiries.latest(number.value()).map(Inquiry::ordinal).orElse(0) + 1;
        inquiries.insert(
                number.value(), new Inquiry(ordinal, awaiting, question, now, until, null, null, null), agent.id());
        ledger.append(
                number.value(),
                agent,
                CaseEventKind.INFORMATION_REQUESTED,
                Map.of("awaiting", awaiting, "until", until.toString(), "decision", limit.proof()));
        clocks.fulfil(number.value(), SlaMilestone.HUMAN_RESPONSE); // who asks has looked into it
        if (awaiting == Awaiting.CUSTOMER) {
            outbox.post(new Letter(
                    number.value(),
                    complaint.customerId(),
                    Letter.Purpose.QUESTION,
                    ordinal,
                    Map.of("question", question)));
            clocks.informed(number.value());
        }
        clocks.pause(number.value(), awaiting, until);
    }

    private static Map<String, Object> inputs(Complaint complaint, Awaiting awaiting) {
        var inputs = new HashMap<String, Object>();
        inputs.put("awaiting", awaiting.name());
        inputs.put("priority", complaint.triage().priority().name());
        return inputs;
    }

    /** A member of staff took the answer down, or needs it no more. */
    public void answered(ComplaintNumber number, String answer, Actor agent) {
        end(number, Inquiry.End.AGENT, answer, agent);
    }

    /** Work goes on: the customer has written, or nobody will be waited for any longer. */
    public void goOn(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        complaint.goOn();
        complaints.save(complaint);
        var waited = inquiries.latest(number.value()).orElseThrow();
        if (waited.endedAt() == null) {
            var inTime = clock.instant().isBefore(waited.waitUntil());
            end(number, inTime ? Inquiry.End.ANSWER : Inquiry.End.LIMIT, null, inTime ? Actor.CUSTOMER : Actor.SYSTEM);
        }
        clocks.resume(number.value());
    }

    private void end(ComplaintNumber number, Inquiry.End end, String answer, Actor actor) {
        inquiries.end(number.value(), end, answer, clock.instant());
        ledger.append(number.value(), actor, CaseEventKind.WAITING_ENDED, Map.of("by", end));
    }

    @Override
    public void endedEarly(ComplaintNumber number) {
        if (inquiries.end(number.value(), Inquiry.End.CASE_ENDED, null, clock.instant())) {
            ledger.append(
                    number.value(), Actor.SYSTEM, CaseEventKind.WAITING_ENDED, Map.of("by", Inquiry.End.CASE_ENDED));
        }
    }

    /** When work goes on at the latest. */
    public Instant waitsUntil(ComplaintNumber number) {
        return inquiries.latest(number.value()).orElseThrow().waitUntil();
    }

    /** Questions asked so far, in order. */
    public List<Inquiry> of(ComplaintNumber number) {
        return inquiries.of(number.value());
    }
}
