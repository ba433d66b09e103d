package org.huifang.channel.intake;

import java.util.Map;
import java.util.Optional;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.InboundMessages.Waiting;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.text.QuotedHistory;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.complaint.link.Returns;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.springframework.stereotype.Component;

/** Makes a new complaint of a person's message, or attaches it to the case it belongs to. */
@Component
class CaseIntake {

    private final MessageReader reader;
    private final ComplaintDesk desk;
    private final Returns returns;
    private final Complaints complaints;
    private final Customers customers;
    private final InboundMessages messages;
    private final OutboundMessages outbound;
    private final ReceivedFiles files;
    private final ParcelDesk parcels;

    CaseIntake(
            MessageReader reader,
            ComplaintDesk desk,
            Returns returns,
            Complaints complaints,
            Customers customers,
            InboundMessages messages,
            OutboundMessages outbound,
            ReceivedFiles files,
            ParcelDesk parcels) {
        this.reader = reader;
        this.desk = desk;
        this.returns = returns;
        this.complaints = complaints;
        this.customers = customers;
        this.messages = messages;
        this.outbound = outbound;
        this.files = files;
        this.parcels = parcels;
    }

    void takeIn(Waiting waiting, IncomingMessage message) {
        var known = caseOf(message);
        var words = newWords(message);
        if (words.isBlank()
                && (known == null
                        ? message.subject().isBlank()
                        : message.attachments().isEmpty())) {
            throw new UnreadableMessage(Reason.EMPTY);
        }
        if (known == null) {
            register(waiting, message, words);
        } else {
            attach(waiting.id(), message, words, known);
        }
        files.store(waiting.id(), message.attachments());
    }

    private String newWords(IncomingMessage message) {
        var ours = reader.messageReferredTo(message)
                .map(id -> outbound.withId(id).body())
                .orElse("");
        return QuotedHistory.newWords(message.text(), message.forwarded(), ours);
    }

    private void register(Waiting waiting, IncomingMessage message, String words) {
        var language = Language.of(message.subject() + words);
        var complaint = desk.register(new RegisterComplaint(
                waiting.channel(),
                waiting.externalId(),
                new RegisterComplaint.Complainant(message.senderName(), message.senderAddress(), null, language),
                report(message.subject(), words),
                null));
        messages.takenIn(waiting.id(), "REGISTERED", complaint.number().value(), words);
    }

    static Report report(String subject, String words) {
        return new Report(
                cut(subject.isBlank() ? words.strip() : subject, Report.LONGEST_SUBJECT),
                cut(words, Report.LONGEST_DESCRIPTION),
                null,
                null);
    }

    /** @return the case that has the words now */
    ComplaintNumber attach(long id, IncomingMessage message, String words, ComplaintNumber known) {
        var taken = returns.addInformation(known, words, Map.of("inboundMessage", id));
        messages.takenIn(id, "ATTACHED", taken.value(), words);
        parcels.namedIn(taken, message.subject(), words);
        return taken;
    }

    /**
     * By the mails it answers, whose ids nobody can guess; or by the number in its subject, if the sender is the customer of
     * that case: a number alone must not let a stranger write into it.
     */
    private ComplaintNumber caseOf(IncomingMessage message) {
        return Optional.ofNullable(reader.caseReferredTo(message))
                .map(ComplaintNumber::new)
                .or(() -> ComplaintNumber.findIn(message.subject())
                        .filter(number -> isCustomerOf(number, message.senderAddress())))
                .orElse(null);
    }

    private boolean isCustomerOf(ComplaintNumber number, String address) {
        return complaints
                .peek(number.value())
                .map(complaint -> customers.withId(complaint.customerId()))
                .map(customer -> address.equalsIgnoreCase(customer.email()))
                .orElse(false);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest)));
    }
}
