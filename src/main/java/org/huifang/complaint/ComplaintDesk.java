package org.huifang.complaint;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.audit.TextHash;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerDesk;
import org.huifang.sla.SlaClocks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where customers' words arrive: a new complaint, more information, a withdrawal, a "not solved after all". */
@Service
public class ComplaintDesk {

    /** @param reopenWindow how long after closing the same complaint may be reopened (own: 30 days) */
    @ConfigurationProperties("huifang.complaint")
    public record Settings(@DefaultValue("30d") Duration reopenWindow) {}

    /** An idempotency key came back with other content: two complaints under one key would lose one of them. */
    public static class KeyReused extends RuntimeException {
        KeyReused(String key) {
            super("The key '%s' was already used for a complaint with other content.".formatted(key));
        }
    }

    /** The customer came back too late for the same complaint; filing a new one is the way. */
    public static class ReopenWindowClosed extends RuntimeException {
        ReopenWindowClosed(ComplaintNumber number, Duration window) {
            super("Complaint %s was closed more than %d days ago; please file a new one."
                    .formatted(number, window.toDays()));
        }
    }

    /** What a complaint is to be merged into must go on itself. */
    public static class NothingToMergeInto extends RuntimeException {
        NothingToMergeInto(ComplaintNumber into) {
            super("Complaint %s is not another open complaint; nothing can be merged into it.".formatted(into));
        }
    }

    private final Complaints complaints;
    private final CustomerDesk customers;
    private final SlaClocks clocks;
    private final CaseLedger ledger;
    private final ComplaintLifecycle lifecycle;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            CustomerDesk customers,
            SlaClocks clocks,
            CaseLedger ledger,
            ComplaintLifecycle lifecycle,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.clocks = clocks;
        this.ledger = ledger;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Registers a complaint once: row, first ledger entry, clocks and process instance in one commit. The same channel and
     * external id give the same complaint again.
     *
     * @throws KeyReused when the key was used for other content
     */
    public Complaint register(RegisterComplaint command) {
        try {
            return transaction.execute(status -> registerOnce(command, this::complainant));
        } catch (DbActionExecutionException | DataIntegrityViolationException registeredMeanwhile) {
            // Somebody with the same key was faster; what they stored is the answer.
            return transaction.execute(status -> registerOnce(command, this::complainant));
        }
    }

    /** The same for a customer whose file is known; joins the caller's transaction. */
    @Transactional
    public Complaint registerFor(long customerId, RegisterComplaint command) {
        return registerOnce(command, unnamed -> customers.withId(customerId));
    }

    private Customer complainant(RegisterComplaint command) {
        var who = command.complainant();
        return customers.recognise(who.name(), who.email(), who.phone(), who.language());
    }

    private Complaint registerOnce(RegisterComplaint command, Function<RegisterComplaint, Customer> whose) {
        return complaints
                .findByChannelAndExternalId(command.channel().name(), command.externalId())
                .map(known -> sameContent(known, command))
                .orElseGet(() -> receive(command, whose.apply(command)));
    }

    private Complaint receive(RegisterComplaint command, Customer customer) {
        var now = clock.instant();
        var number = ComplaintNumber.of(now, complaints.nextRunningNumber());
        var complaint = complaints.save(Complaint.received(number, customer.id(), command, now));
        var words = TextHash.of(complaint.report().subject(), complaint.report().description());
        ledger.append(
                number.value(),
                Actor.CUSTOMER,
                CaseEventKind.RECEIVED,
                Map.of("channel", command.channel(), "text", words));
        clocks.open(number.value(), customer.region(), now);
        lifecycle.start(number, complaint.report().waybill() != null);
        return complaint;
    }

    private static Complaint sameContent(Complaint known, RegisterComplaint command) {
        if (!known.fingerprint().equals(command.fingerprint())) {
            throw new KeyReused(command.externalId());
        }
        return known;
    }

    /** Attaches what the customer sent later; the reference says where the text is. */
    @Transactional
    public void addInformation(ComplaintNumber number, Map<String, Object> reference) {
        var complaint = complaints.withNumber(number);
        ledger.append(number.value(), Actor.CUSTOMER, CaseEventKind.INFORMATION_RECEIVED, reference);
        if (complaint.status().isOpen()) {
            lifecycle.informationAdded(number);
        }
    }

    /** The customer does. */
    @Transactional
    public void withdraw(ComplaintNumber number) {
        withdraw(number, Actor.CUSTOMER);
    }

    /** @param by the customer, or who was told by them */
    @Transactional
    public void withdraw(ComplaintNumber number, Actor by) {
        guard(number, ComplaintStatus.WITHDRAWN);
        lifecycle.withdrawn(number, by);
    }

    @Transactional
    public void merge(ComplaintNumber duplicate, ComplaintNumber into, Actor by) {
        if (duplicate.equals(into) || !complaints.withNumber(into).status().isOpen()) {
            throw new NothingToMergeInto(into);
        }
        guard(duplicate, ComplaintStatus.MERGED);
        lifecycle.merged(duplicate, into, by);
    }

    /** @throws ReopenWindowClosed when the complaint was closed too long ago; a new complaint is the way then */
    @Transactional
    public void reopen(ComplaintNumber number) {
        var complaint = guard(number, ComplaintStatus.REOPENED);
        if (complaint.status() != ComplaintStatus.CLOSED) {
            // Its callback is still due, and asks this very question.
            throw new IllegalStatusChange(number.value(), complaint.status(), ComplaintStatus.REOPENED);
        }
        if (isTooLateToReopen(complaint)) {
            throw new ReopenWindowClosed(number, settings.reopenWindow());
        }
        lifecycle.reopened(number);
    }

    public boolean isTooLateToReopen(Complaint complaint) {
        return complaint.closedAt().plus(settings.reopenWindow()).isBefore(clock.instant());
    }

    private Complaint guard(ComplaintNumber number, ComplaintStatus next) {
        var complaint = complaints.withNumber(number);
        if (!complaint.status().mayBecome(next)) {
            throw new IllegalStatusChange(number.value(), complaint.status(), next);
        }
        return complaint;
    }
}
