package org.huifang.channel.intake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.InboundMessages.Waiting;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.matching.JoinedCases;
import org.huifang.channel.intake.matching.OutboundReferences;
import org.huifang.channel.intake.matching.Senders;
import org.huifang.channel.intake.refusal.Refusals;
import org.huifang.channel.intake.reply.OfferReplies;
import org.huifang.channel.intake.text.QuotedHistory;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.complaint.link.Returns;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;
import org.springframework.stereotype.Component;

/** Makes a new complaint of a person's message, or attaches it to the case it belongs to. */
@Component
class CaseIntake {

    private final OutboundReferences references;
    private final JoinedCases joined;
    private final Senders senders;
    private final ComplaintDesk desk;
    private final Returns returns;
    private final InboundMessages messages;
    private final OutboundMessages outbound;
    private final ReceivedFiles files;
    private final ParcelDesk parcels;
    private final Refusals refusals;
    private final OfferReplies offers;

    CaseIntake(
            OutboundReferences references,
            JoinedCases joined,
            Senders senders,
            ComplaintDesk desk,
            Returns returns,
            InboundMessages messages,
            OutboundMessages outbound,
            ReceivedFiles files,
            ParcelDesk parcels,
            Refusals refusals,
            OfferReplies offers) {
        this.references = references;
        this.joined = joined;
        this.senders = senders;
        this.desk = desk;
        this.returns = returns;
        this.messages = messages;
        this.outbound = outbound;
        this.files = files;
        this.parcels = parcels;
        this.refusals = refusals;
        this.offers = offers;
    }

    void takeIn(Waiting waiting, IncomingMessage message) {
        var about = references.messageOf(message.references());
        var words = newWords(message, about);
        if (refuses(waiting, about, words)) {
            refusals.note(waiting.channel(), message.senderAddress(), waiting.id());
            messages.ignore(waiting.id(), Nature.REFUSAL, about.orElse(null));
            return;
        }
        var known = caseOf(waiting, message, words);
        if (words.isBlank()
                && (known.isEmpty()
                        ? message.subject().isBlank()
                        : message.attachments().isEmpty())) {
            throw new UnreadableMessage(Reason.EMPTY);
        }
        known.ifPresentOrElse(number -> join(waiting, message, words, number), () -> register(waiting, message, words));
        files.store(waiting.id(), message.attachments());
    }

    /** Who writes a first mail of one word may mean anything; who answers us by mail, or writes it by SMS, means us. */
    private boolean refuses(Waiting waiting, Optional<UUID> about, String words) {
        return (waiting.channel() != Channel.EMAIL || about.isPresent()) && refusals.isRefusal(words);
    }

    private String newWords(IncomingMessage message, Optional<UUID> about) {
        var ours = about.map(id -> outbound.withId(id).body()).orElse("");
        return QuotedHistory.newWords(message.text(), message.forwarded(), ours);
    }

    private void register(Waiting waiting, IncomingMessage message, String words) {
        var language = Language.of(message.subject() + words);
        var customer = senders.recognise(waiting.channel(), message.sender(), language);
        var complaint = desk.registerFor(
                customer.id(),
                new RegisterComplaint(
                        waiting.channel(), waiting.externalId(), null, report(message.subject(), words), null));
        messages.takenIn(waiting.id(), "REGISTERED", complaint.number().value(), customer.id(), words);
    }

    static Report report(String subject, String words) {
        return new Report(
                cut(subject.isBlank() ? words.strip() : subject, Report.LONGEST_SUBJECT),
                cut(words, Report.LONGEST_DESCRIPTION),
                null,
                null);
    }

    private void join(Waiting waiting, IncomingMessage message, String words, ComplaintNumber known) {
        var taken = attach(waiting.id(), waiting.channel(), message, words, known);
        if (taken.equals(known)) {
            var writer = joined.writer(waiting.channel(), message.senderAddress(), known);
            offers.read(known, writer, references.messageOf(message.references()), words);
        }
    }

    /** @return the case that has the words now */
    ComplaintNumber attach(long id, Channel channel, IncomingMessage message, String words, ComplaintNumber known) {
        var taken = returns.addInformation(known, words, Map.of("inboundMessage", id));
        var writer = joined.writer(channel, message.senderAddress(), taken);
        messages.takenIn(id, "ATTACHED", taken.value(), writer.orElse(null), words);
        parcels.namedIn(taken, message.subject(), words);
        return taken;
    }

    /**
     * By the messages it answers, whose ids nobody can guess; by the number that its sender names; and where messages have no
     * thread, by what is going on with the sender.
     */
    private Optional<ComplaintNumber> caseOf(Waiting waiting, IncomingMessage message, String words) {
        var channel = waiting.channel();
        if (channel == Channel.EMAIL) {
            return references
                    .caseOf(message.references())
                    .or(() -> joined.named(channel, message.sender(), message.subject()));
        }
        return references
                .caseOf(message.references())
                .or(() -> joined.named(channel, message.sender(), message.subject() + "\n" + words))
                .or(() -> joined.ongoing(channel, message.sender(), words));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest)));
    }
}
