package org.huifang.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Triage;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the callback after a solution, takes down each attempt, and says what follows it. */
@Service
@Transactional
public class CallbackDesk {

    private final Callbacks callbacks;
    private final Complaints complaints;
    private final Customers customers;
    private final DecisionTables tables;
    private final Outbox outbox;
    private final SlaClocks clocks;
    private final CaseLedger ledger;
    private final Clock clock;

    CallbackDesk(
            Callbacks callbacks,
            Complaints complaints,
            Customers customers,
            DecisionTables tables,
            Outbox outbox,
            SlaClocks clocks,
            CaseLedger ledger,
            Clock clock) {
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.customers = customers;
        this.tables = tables;
        this.outbox = outbox;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void plan(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var tier = tierOf(complaint);
        callbacks.insert(
                new Callback(UUID.randomUUID(), number.value(), complaint.reopenCount(), tier, clock.instant()));
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.CALLBACK_PLANNED, Map.of("tier", tier));
    }

    /** P1 and key accounts are tried more often. */
    private String tierOf(Complaint complaint) {
        var customer = customers.withId(complaint.customerId());
        var first = complaint.triage().priority() == Triage.Priority.P1 || customer.type() == CustomerType.KEY_ACCOUNT;
        return first ? "PRIORITY" : "STANDARD";
    }

    public void attempted(ComplaintNumber number, CallbackAttempt attempt, Actor caller) {
        callbacks.insert(callbacks.current(number.value()), "CALL", attempt, caller.id(), clock.instant());
        ledger.append(number.value(), caller, CaseEventKind.CALLBACK_ATTEMPTED, answersOf(attempt));
    }

    private static Map<String, Object> answersOf(CallbackAttempt attempt) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("disposition", attempt.disposition());
        if (attempt.satisfaction() != null) {
            answers.put("satisfaction", attempt.satisfaction());
        }
        if (attempt.effort() != null) {
            answers.put("effort", attempt.effort());
        }
        return answers;
    }

    /** A written message stayed without an answer until now. */
    public void silent(ComplaintNumber number) {
        callbacks.insert(
                callbacks.current(number.value()), "MESSAGE", CallbackAttempt.silence(), null, clock.instant());
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.CALLBACK_ATTEMPTED,
                Map.of("disposition", CallbackDisposition.NO_REPLY));
    }

    /** Asks the table what follows the latest attempt; finishes the callback when nothing does. */
    public NextStep decideNext(ComplaintNumber number) {
        var callback = callbacks.current(number.value());
        var latest = callbacks.latest(callback);
        var decision = tables.ask(
                "callback-attempts",
                Map.of(
                        "disposition", latest.disposition().name(),
                        "attempt", latest.count(),
                        "tier", callback.tier()));
        var next = nextStep(decision.answer(), latest.callAgainAt());
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.CALLBACK_STEP_DECIDED,
                Map.of("step", next.step(), "decision", decision.proof()));
        if (next.result() != null) {
            finish(callback, next.result());
        }
        return next;
    }

    private NextStep nextStep(Decision.Row answer, Instant appointment) {
        var step = NextStep.Step.valueOf(answer.text("step"));
        var result = answer.text("result");
        var wait = clock.instant().plus(Duration.ofHours(answer.number("waitHours")));
        var callsAgain = step == NextStep.Step.CALL_AGAIN;
        return new NextStep(
                step,
                callsAgain && appointment != null ? appointment : wait,
                result == null ? null : Complaint.Outcome.valueOf(result));
    }

    /** Asks the customer in writing; each message of a callback is a letter of its own. */
    public void write(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var callback = callbacks.current(number.value());
        var occasion = callback.round() * 10 + callbacks.messagesUnanswered(callback);
        outbox.post(new Letter(number.value(), complaint.customerId(), Letter.Purpose.CALLBACK, occasion, Map.of()));
    }

    /** The customer answered without a call. */
    public void answered(ComplaintNumber number, Complaint.Outcome result) {
        finish(callbacks.current(number.value()), result);
        ledger.append(number.value(), Actor.CUSTOMER, CaseEventKind.CALLBACK_ANSWERED, Map.of("result", result));
    }

    private void finish(Callback callback, Complaint.Outcome result) {
        callbacks.finish(callback, result, clock.instant());
        clocks.fulfil(callback.complaintNumber(), SlaMilestone.CALLBACK);
    }
}
