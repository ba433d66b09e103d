package org.huifang.complaint.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.ProgressUpdates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells customers where their complaint stands: by an agent's words, or by itself when the next update is due. */
@Service
@Transactional
public class CustomerUpdates implements ProgressUpdates {

    /** There is nothing to update a customer about any more. */
    public static class CaseEnded extends RuntimeException {
        CaseEnded(ComplaintNumber number) {
            super("Complaint %s has ended; there is no progress to tell.".formatted(number));
        }
    }

    private final Complaints complaints;
    private final Customers customers;
    private final SlaClocks clocks;
    private final Outbox outbox;
    private final CaseLedger ledger;

    CustomerUpdates(Complaints complaints, Customers customers, SlaClocks clocks, Outbox outbox, CaseLedger ledger) {
        this.complaints = complaints;
        this.customers = customers;
        this.clocks = clocks;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    @Override
    public void tell(String caseNumber) {
        var complaint = complaints.withNumber(new ComplaintNumber(caseNumber));
        var words = standing(complaint);
        noted(complaint, true, Actor.SYSTEM);
        words.put("next", minute(nextUpdate(complaint), customers.withId(complaint.customerId())));
        post(complaint, Letter.Purpose.NEXT_UPDATE, words);
    }

    /**
     * An agent writes to the customer; a human has responded.
     *
     * @throws CaseEnded when the case is not open
     */
    public void tell(ComplaintNumber number, String text, Actor agent) {
        var complaint = complaints.withNumber(number);
        if (!complaint.status().isOpen()) {
            throw new CaseEnded(number);
        }
        var words = standing(complaint);
        words.put("text", text);
        noted(complaint, false, agent);
        post(complaint, Letter.Purpose.PROGRESS, words);
        clocks.fulfil(number.value(), SlaMilestone.HUMAN_RESPONSE);
    }

    private void post(Complaint complaint, Letter.Purpose purpose, Map<String, Object> words) {
        var number = complaint.number().value();
        var occasion = outbox.nextOccasion(number, purpose);
        outbox.post(new Letter(number, complaint.customerId(), purpose, occasion, words));
    }

    private void noted(Complaint complaint, boolean automatic, Actor by) {
        var number = complaint.number().value();
        ledger.append(number, by, CaseEventKind.CUSTOMER_INFORMED, Map.of("automatic", automatic));
        clocks.informed(number);
    }

    private Map<String, Object> standing(Complaint complaint) {
        var customer = customers.withId(complaint.customerId());
        var words = new HashMap<String, Object>();
        words.put(
                "phase",
                Map.of(
                        Language.ZH, phase(complaint.status(), Language.ZH),
                        Language.EN, phase(complaint.status(), Language.EN)));
        words.put(
                "due",
                clocks.of(complaint.number().value()).stream()
                        .filter(CustomerUpdates::promisesSolution)
                        .findFirst()
                        .map(clock -> minute(clock.dueAt(), customer))
                        .orElse(null));
        return words;
    }

    /** When the promise that has just begun anew ends, or the first moment after it at which we may write; null when none runs. */
    private Instant nextUpdate(Complaint complaint) {
        var number = complaint.number().value();
        return clocks.of(number).stream()
                .filter(clock -> clock.milestone() == SlaMilestone.NEXT_UPDATE && clock.isOpen() && !clock.isPaused())
                .map(SlaClock::dueAt)
                .max(Comparator.naturalOrder())
                .map(due -> outbox.firstPermitted(number, complaint.customerId(), Letter.Purpose.NEXT_UPDATE, due))
                .orElse(null);
    }

    private static boolean promisesSolution(SlaClock clock) {
        return clock.milestone() == SlaMilestone.RESOLUTION && clock.isPending() && !clock.isPaused();
    }

    private static String minute(Instant at, Customer customer) {
        return at == null ? null : HomeTime.minute(at, customer.zone());
    }

    private static String phase(ComplaintStatus status, Language language) {
        var zh = language == Language.ZH;
        return switch (status) {
            case NEW, ACKNOWLEDGED -> zh ? "已受理，正在分类" : "received and being classified";
            case TRIAGED, REOPENED -> zh ? "正在指派负责人" : "being given to a person in charge";
            case ASSIGNED, INVESTIGATED -> zh ? "负责人正在调查核实" : "being looked into by the person in charge";
            case WAITING -> zh ? "正在等待补充信息" : "waiting for a missing detail";
            case PROPOSED -> zh ? "正在制定或落实处理方案" : "a solution is being prepared or carried out";
            case RESOLVED -> zh ? "方案已告知，等待回访" : "solution told, we will call you";
            case CLOSED, WITHDRAWN, MERGED -> zh ? "已结束" : "ended";
        };
    }
}
