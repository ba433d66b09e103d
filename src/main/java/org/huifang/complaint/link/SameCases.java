package org.huifang.complaint.link;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.progress.ComplaintRecord;
import org.huifang.complaint.triage.Prioritisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same problem told twice: same parcel, same category. */
@Service
@Transactional
public class SameCases {

    /** A complaint that comes back within this time after closing is a repeat (own: 30 days, as the repeat rate counts). */
    private static final Duration REPEAT_WINDOW = Duration.ofDays(30);

    private final Complaints complaints;
    private final ComplaintRecord record;
    private final ComplaintLifecycle lifecycle;
    private final Prioritisation prioritisation;
    private final CaseLinks links;
    private final Outbox outbox;
    private final CaseLedger ledger;
    private final JdbcClient database;

    SameCases(
            Complaints complaints,
            ComplaintRecord record,
            ComplaintLifecycle lifecycle,
            Prioritisation prioritisation,
            CaseLinks links,
            Outbox outbox,
            CaseLedger ledger,
            JdbcClient database) {
        this.complaints = complaints;
        this.record = record;
        this.lifecycle = lifecycle;
        this.prioritisation = prioritisation;
        this.links = links;
        this.outbox = outbox;
        this.ledger = ledger;
        this.database = database;
    }

    /**
     * The open case of the same customer, waybill and category. Closed ones are linked as repeated, those of other customers as
     * related: each customer keeps a case, promises and a callback of their own.
     */
    public Optional<ComplaintNumber> openCaseRepeatedBy(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        if (complaint.report().waybill() == null) {
            return Optional.empty();
        }
        takeTurns(complaint.report().waybill());
        var same = classifiedAlike(complaint);
        var own = same.stream()
                .filter(other -> other.customerId() == complaint.customerId())
                .toList();
        var open = own.stream()
                .filter(other -> other.status().isOpen())
                .findFirst()
                .flatMap(this::stillOpen);
        if (open.isPresent()) {
            return open.map(Complaint::number);
        }
        own.stream()
                .filter(other -> isRepeated(other, complaint))
                .findFirst()
                .ifPresent(other -> link(complaint, other, CaseLink.Kind.REPEAT_OF));
        same.stream()
                .filter(other -> other.customerId() != complaint.customerId()
                        && other.status().isOpen())
                .forEach(other -> link(complaint, other, CaseLink.Kind.RELATED_TO));
        return Optional.empty();
    }

    /** Locked only now: one that is not triaged yet may hold its row and wait for its turn, and is not among those found. */
    private Optional<Complaint> stillOpen(Complaint found) {
        return Optional.of(complaints.withNumber(found.number()))
                .filter(other -> other.status().isOpen());
    }

    /** Two complaints about one parcel, classified at the same moment, must see each other. */
    private void takeTurns(String waybill) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:waybill, 0))")
                .param("waybill", waybill)
                .query(Integer.class)
                .single();
    }

    /** Latest first. */
    private List<Complaint> classifiedAlike(Complaint complaint) {
        return complaints
                .findAlike(
                        complaint.report().waybill(),
                        complaint.classification().category(),
                        complaint.number().value())
                .stream()
                .filter(other -> other.triage() != null)
                .toList();
    }

    private static boolean isRepeated(Complaint other, Complaint complaint) {
        return other.status() == ComplaintStatus.CLOSED
                && !other.closedAt().plus(REPEAT_WINDOW).isBefore(complaint.receivedAt());
    }

    private void link(Complaint complaint, Complaint other, CaseLink.Kind kind) {
        links.link(new CaseLink(complaint.number(), other.number(), kind), Actor.SYSTEM);
    }

    /** Ends the complaint as part of an open one, whose urgency grows by the repeated contact, and tells the customer. */
    public void attach(ComplaintNumber number, ComplaintNumber into, Actor by) {
        record.merge(number, into, by);
        ledger.append(into.value(), Actor.CUSTOMER, CaseEventKind.REPEATED_CONTACT, Map.of("from", number.value()));
        prioritisation.reconsider(into);
        lifecycle.informationAdded(into);
        tell(complaints.look(number), complaints.look(into));
    }

    /** The other's number is told to its own customer only. */
    private void tell(Complaint attached, Complaint into) {
        Map<String, Object> words = attached.customerId() == into.customerId()
                ? Map.of("into", into.number().value())
                : Map.of();
        outbox.post(new Letter(
                attached.number().value(),
                attached.customerId(),
                Letter.Purpose.ATTACHED,
                attached.reopenCount(),
                words));
    }
}
