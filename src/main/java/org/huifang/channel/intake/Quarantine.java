package org.huifang.channel.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.channel.intake.QuarantineTable.Row;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.channel.intake.matching.Senders;
import org.huifang.channel.intake.matching.Senders.Sender;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintLifecycle;
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
    public record Typed(String words, Optional<String> name, Optional<String> email, Optional<String> phone) {

        private Complainant by(Sender from, Language language) {
            var known = Optional.ofNullable(from);
            var mail = email.or(() -> known.map(Sender::email)).orElse(null);
            var number = phone.or(() -> known.map(Sender::phone)).orElse(null);
            if (mail == null && number == null) {
                throw new QuarantineRefused(
                        "来件没有发件人，请填写邮箱或电话", "it has no sender; give an e-mail address or a phone number");
            }
            var called = name.or(() -> known.map(Sender::name)).orElse(mail == null ? number : mail);
            return new Complainant(called, mail, number, language);
        }
    }

    /** @param state QUARANTINED, or what became of it */
    public record Seen(
            long id, String state, String reason, IncomingMessage message, List<InspectedFile> files, int joined) {}

    private final QuarantineTable quarantined;
    private final InboundMessages messages;
    private final List<MessageReader> readers;
    private final CaseIntake cases;
    private final ReceivedFiles files;
    private final Senders senders;
    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final QuarantineLifecycle lifecycle;
    private final Clock clock;

    Quarantine(
            QuarantineTable quarantined,
            InboundMessages messages,
            List<MessageReader> readers,
            CaseIntake cases,
            ReceivedFiles files,
            Senders senders,
            ComplaintDesk desk,
            Complaints complaints,
            QuarantineLifecycle lifecycle,
            Clock clock) {
        this.quarantined = quarantined;
        this.messages = messages;
        this.readers = readers;
        this.cases = cases;
        this.files = files;
        this.senders = senders;
        this.desk = desk;
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** One more of a machine lies with the first of the same sender and reason; everything else is a task of its own. */
    void put(long id, Reason reason) {
        var sender = read(quarantined.find(id).orElseThrow()).senderAddress();
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
            var message = read(row);
            var joined = quarantined.joinedTo(id).size();
            return new Seen(id, row.state(), row.reason(), message, files.look(message.attachments()), joined);
        });
    }

    /** Makes a complaint of it in the words a person typed; those that joined it are attached to the same case. */
    public void register(long id, Typed typed, Actor agent) {
        var row = lock(id);
        var message = read(row);
        var complaint = register(row, message, typed);
        messages.takenIn(id, "REGISTERED", complaint.number().value(), complaint.customerId(), typed.words());
        finish(row, message, complaint.number(), agent);
    }

    /** For who sent it, unless the person names somebody else. */
    private Complaint register(Row row, IncomingMessage message, Typed typed) {
        var from = message.report() == null ? message.sender() : null; // nobody is behind a receipt
        var language = Language.of(typed.words());
        var report = CaseIntake.report(message.subject(), typed.words());
        if (from == null || typed.email().isPresent() || typed.phone().isPresent()) {
            return desk.register(
                    new RegisterComplaint(row.channel(), row.externalId(), typed.by(from, language), report, null));
        }
        var sender = new Sender(from.address(), typed.name().orElse(from.name()), from.email(), from.phone());
        return desk.registerFor(
                senders.recognise(row.channel(), sender, language).id(),
                new RegisterComplaint(row.channel(), row.externalId(), null, report, null));
    }

    /** Adds it to a case, and those that joined it. */
    public void attach(long id, ComplaintNumber number, Actor agent) {
        if (complaints.peek(number.value()).isEmpty()) {
            throw new QuarantineRefused("没有该编号的投诉", "there is no complaint of this number");
        }
        var row = lock(id);
        var message = read(row);
        try {
            finish(row, message, cases.attach(id, row.channel(), message, message.text(), number), agent);
        } catch (ComplaintLifecycle.NotReady suspended) {
            throw new QuarantineRefused("该案件已暂停，请稍后再试", "the case is suspended; please try again later");
        }
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

    private void finish(Row row, IncomingMessage message, ComplaintNumber number, Actor agent) {
        var id = row.id();
        files.store(id, message.attachments());
        quarantined.settled(id, agent.id(), clock.instant());
        for (var joined : quarantined.joinedTo(id)) {
            var next = quarantined.find(joined).orElseThrow();
            var more = read(next);
            cases.attach(joined, next.channel(), more, more.text(), number);
            files.store(joined, more.attachments());
        }
    }

    private IncomingMessage read(Row row) {
        return MessageReader.of(row.provider(), readers).look(row.raw(), row.provider());
    }

    private Row lock(long id) {
        return quarantined
                .lock(id)
                .orElseThrow(() -> new QuarantineRefused("该邮件已处理", "it is not in quarantine any more"));
    }
}
