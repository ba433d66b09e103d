package org.huifang.channel.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.channel.intake.QuarantineTable.Row;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.RegisterComplaint.Complainant;
import org.huifang.customer.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages that cannot be taken in. Each waits for a person; many of one machine wait together. */
@Service
@Transactional
public class Quarantine {

    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

    /** What a person makes of it. */
    public enum Outcome {
        REGISTER,
        ATTACH,
        DISCARD,
        RETRY
    }

    /** Why nothing is made of it. */
    public enum Discard {
        SPAM,
        NOT_A_COMPLAINT,
        AUTOMATIC,
        DUPLICATE,
        UNREADABLE
    }

    /**
     * What a person typed off the message.
     *
     * @param name or empty: the sender's
     * @param email or empty: the sender's
     */
    public record Typed(String words, Optional<String> name, Optional<String> email, Optional<String> phone) {}

    /** @param state QUARANTINED, or what became of it */
    public record Seen(
            long id, String state, String reason, IncomingMessage message, List<InspectedFile> files, int joined) {}

    private final QuarantineTable quarantined;
    private final InboundMessages messages;
    private final MessageReader reader;
    private final CaseIntake cases;
    private final ReceivedFiles files;
    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final QuarantineLifecycle lifecycle;
    private final Clock clock;

    Quarantine(
            QuarantineTable quarantined,
            InboundMessages messages,
            MessageReader reader,
            CaseIntake cases,
            ReceivedFiles files,
            ComplaintDesk desk,
            Complaints complaints,
            QuarantineLifecycle lifecycle,
            Clock clock) {
        this.quarantined = quarantined;
        this.messages = messages;
        this.reader = reader;
        this.cases = cases;
        this.files = files;
        this.desk = desk;
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** One more of a machine lies with the first of the same sender and reason; everything else is a task of its own. */
    void put(long id, Reason reason) {
        var sender = reader.look(quarantined.rawOf(id)).senderAddress();
        var first =
                sender != null && reason.joinsBySender() ? quarantined.openOf(sender, reason) : Optional.<Long>empty();
        quarantined.put(id, reason, sender, first.orElse(null));
        if (first.isEmpty()) {
            lifecycle.start(id, reason);
        }
        log.warn("Message {} is in quarantine: {}.", id, reason);
    }

    @Transactional(readOnly = true)
    public Optional<Seen> look(long id) {
        return quarantined.find(id).map(row -> {
            var message = reader.look(row.raw());
            var joined = quarantined.joinedTo(id).size();
            return new Seen(id, row.state(), row.reason(), message, files.look(message.attachments()), joined);
        });
    }

    /** Makes a complaint of it in the words a person typed; those that joined it are attached to the same case. */
    public void register(long id, Typed typed, Actor agent) {
        var row = lock(id);
        var message = reader.look(row.raw());
        var complaint = desk.register(new RegisterComplaint(
                row.channel(),
                row.externalId(),
                complainant(message, typed),
                CaseIntake.report(message.subject(), typed.words()),
                null));
        messages.takenIn(id, "REGISTERED", complaint.number().value(), typed.words());
        finish(id, message, complaint.number(), agent);
    }

    private static Complainant complainant(IncomingMessage message, Typed typed) {
        var email = typed.email().orElse(message.senderAddress());
        if (email == null && typed.phone().isEmpty()) {
            throw new QuarantineRefused(
                    "邮件没有发件人，请填写邮箱或电话", "it has no sender; give an e-mail address or a phone number");
        }
        var name = typed.name()
                .or(() -> Optional.ofNullable(message.senderName()))
                .or(() -> Optional.ofNullable(email))
                .or(typed::phone)
                .orElseThrow();
        return new Complainant(name, email, typed.phone().orElse(null), Language.of(typed.words()));
    }

    /** Adds it to a case, and those that joined it. */
    public void attach(long id, ComplaintNumber number, Actor agent) {
        if (complaints.peek(number.value()).isEmpty()) {
            throw new QuarantineRefused("没有该编号的投诉", "there is no complaint of this number");
        }
        lock(id);
        var message = reader.look(quarantined.rawOf(id));
        finish(id, message, cases.attach(id, message, message.text(), number), agent);
    }

    /** Nothing is made of it; it stays stored, with the reason. */
    public void discard(long id, Discard why, Actor agent) {
        lock(id);
        quarantined.settled(id, agent.id(), clock.instant());
        quarantined.discard(id, why.name());
    }

    /** Takes it in once more, after what kept it out was mended. */
    public void retry(long id, Actor agent) {
        lock(id);
        quarantined.settled(id, agent.id(), clock.instant());
        quarantined.takeInAgain(id, clock.instant());
    }

    private void finish(long id, IncomingMessage message, ComplaintNumber number, Actor agent) {
        files.store(id, message.attachments());
        quarantined.settled(id, agent.id(), clock.instant());
        for (var joined : quarantined.joinedTo(id)) {
            var more = reader.look(quarantined.rawOf(joined));
            cases.attach(joined, more, more.text(), number);
            files.store(joined, more.attachments());
        }
    }

    private Row lock(long id) {
        return quarantined
                .lock(id)
                .orElseThrow(() -> new QuarantineRefused("该邮件已处理", "it is not in quarantine any more"));
    }
}
