package org.huifang.followup.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.content.FileField;
import org.huifang.followup.AccountManagers;
import org.huifang.followup.FollowUp;
import org.huifang.followup.contact.ContactLog;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the callback of a complaint or follow-up, takes down each attempt, and says what follows it. */
@AsksTable(
        value = "callback-attempts",
        gives = {"disposition", "attempt", "tier", "otherNumberKnown"},
        reads = {"step", "waitHours", "result", "otherNumber"})
@Service
@Transactional
public class CallbackDesk {

    /**
     * How a callback begins.
     *
     * @param caller user id of who is to call, or null when anybody of the callback team may
     * @param firstCallAt from when the customer may be called
     */
    public record Plan(String caller, Instant firstCallAt) {}

    private final Callbacks callbacks;
    private final CallbackSubjects subjects;
    private final CallTimes times;
    private final CallbackConsents consents;
    private final AccountManagers managers;
    private final CustomerFileDesk files;
    private final ContactLog log;
    private final DecisionTables tables;
    private final Outbox outbox;
    private final SlaClocks clocks;
    private final CaseLedger ledger;
    private final Clock clock;

    CallbackDesk(
            Callbacks callbacks,
            CallbackSubjects subjects,
            CallTimes times,
            CallbackConsents consents,
            AccountManagers managers,
            CustomerFileDesk files,
            ContactLog log,
            DecisionTables tables,
            Outbox outbox,
            SlaClocks clocks,
            CaseLedger ledger,
            Clock clock) {
        this.callbacks = callbacks;
        this.subjects = subjects;
        this.times = times;
        this.consents = consents;
        this.managers = managers;
        this.files = files;
        this.log = log;
        this.tables = tables;
        this.outbox = outbox;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The customer's named manager calls, where there is one. */
    public Plan plan(String number) {
        var subject = subjects.of(number);
        var now = clock.instant();
        var round = subjects.round(subject, callbacks.finished(number));
        callbacks.insert(new Callback(UUID.randomUUID(), number, round, subject.purpose(), subject.tier(), now, false));
        ledger.append(number, Actor.SYSTEM, CaseEventKind.CALLBACK_PLANNED, Map.of("tier", subject.tier()));
        return new Plan(managers.of(subject.customerId()).orElse(null), times.permitted(subject, now));
    }

    /**
     * @throws InvalidAppointment when the customer cannot be called then
     * @throws RecordingNotAgreed when a recording is named without the customer's consent
     */
    public void attempted(String number, CallbackAttempt attempt, Actor caller) {
        var subject = subjects.of(number);
        consents.checkRecording(subject.customerId(), attempt);
        if (attempt.callAgainAt() != null) {
            times.check(subject, attempt.callAgainAt());
        }
        var now = clock.instant();
        var callback = callbacks.current(number);
        var id = "%s/%d".formatted(callback.id(), callbacks.insert(callback, "CALL", attempt, caller.id(), now));
        log.made(id, subject.call(), now);
        consents.heed(subject.customerId(), attempt.disposition(), id, now, caller);
        ledger.append(number, caller, CaseEventKind.CALLBACK_ATTEMPTED, answersOf(attempt));
    }

    private static Map<String, Object> answersOf(CallbackAttempt attempt) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("disposition", attempt.disposition());
        Optional.ofNullable(attempt.satisfaction()).ifPresent(points -> answers.put("satisfaction", points));
        Optional.ofNullable(attempt.effort()).ifPresent(points -> answers.put("effort", points));
        return answers;
    }

    /** A written message stayed without an answer until now. */
    public void silent(String number) {
        callbacks.insert(callbacks.current(number), "MESSAGE", CallbackAttempt.silence(), null, clock.instant());
        ledger.append(
                number,
                Actor.SYSTEM,
                CaseEventKind.CALLBACK_ATTEMPTED,
                Map.of("disposition", CallbackDisposition.NO_REPLY));
    }

    /** Asks the table what follows the latest attempt; finishes the callback when nothing does. */
    public NextStep decideNext(String number) {
        var callback = callbacks.current(number);
        var subject = subjects.of(number);
        var latest = callbacks.latest(callback);
        var decision = tables.ask(
                "callback-attempts",
                Map.of(
                        "disposition", latest.disposition().name(),
                        "attempt", latest.count(),
                        "tier", callback.tier(),
                        "otherNumberKnown", otherNumberOf(subject.customerId()).isPresent()));
        var next = nextStep(subject, decision.answer(), latest.callAgainAt());
        callbacks.callOtherNumber(
                callback, callback.otherNumber() || decision.answer().flag("otherNumber"));
        ledger.append(
                number,
                Actor.SYSTEM,
                CaseEventKind.CALLBACK_STEP_DECIDED,
                Map.of("step", next.step(), "decision", decision.proof()));
        if (next.result() != null) {
            finish(callback, next.result());
        }
        return next;
    }

    Optional<String> otherNumberOf(long customerId) {
        return files.withId(customerId).content().get(FileField.ALTERNATE_PHONE);
    }

    private NextStep nextStep(CallbackSubject subject, Decision.Row answer, Instant appointment) {
        var step = NextStep.Step.valueOf(answer.text("step"));
        var result = answer.text("result");
        var at = clock.instant().plus(Duration.ofHours(answer.number("waitHours")));
        if (step == NextStep.Step.CALL_AGAIN) {
            at = times.permitted(subject, appointment == null ? at : appointment);
        }
        return new NextStep(step, at, result == null ? null : Complaint.Outcome.valueOf(result));
    }

    /** Asks the customer in writing; each message of a callback is a letter of its own. */
    public void write(String number) {
        var subject = subjects.of(number);
        var callback = callbacks.current(number);
        var occasion = callback.round() * 10 + callbacks.messagesUnanswered(callback);
        var purpose = subject.confirmsSolution() ? Letter.Purpose.CALLBACK : Letter.Purpose.MISSED_CALL;
        outbox.post(new Letter(number, subject.customerId(), purpose, occasion, Map.of()));
    }

    /** The customer answered without a call. */
    public void answered(String number, Complaint.Outcome result) {
        finish(callbacks.current(number), result);
        ledger.append(number, Actor.CUSTOMER, CaseEventKind.CALLBACK_ANSWERED, Map.of("result", result));
    }

    private void finish(Callback callback, Complaint.Outcome result) {
        callbacks.finish(callback, result, clock.instant());
        if (!FollowUp.isNumber(callback.complaintNumber())) {
            clocks.fulfil(callback.complaintNumber(), SlaMilestone.CALLBACK);
        }
    }

    /** Whether the question of the callback is still open. */
    @Transactional(readOnly = true)
    public boolean isOpen(String number) {
        return callbacks.find(number).map(callbacks::isOpen).orElse(false);
    }

    /** Empty when nobody was called about the case. */
    @Transactional(readOnly = true)
    public Optional<CallbackReport> reportOf(String number) {
        return callbacks.find(number).flatMap(callbacks::report);
    }
}
